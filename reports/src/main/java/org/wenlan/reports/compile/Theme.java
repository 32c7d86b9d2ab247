package org.wenlan.reports.compile;

/** What a sentence is good for in a product. */
enum Theme {
  DEFINITION,
  STATUS,
  PRACTICE,
  VIEW,
  PROBLEM,
  ADVICE
}
