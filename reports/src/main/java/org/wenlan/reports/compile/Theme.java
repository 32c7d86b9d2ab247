package org.wenlan.reports.compile;

/** What a sentence is good for in a product; one sentence, one theme. */
enum Theme {
  /** What is, with or without figures (现状). */
  STATUS,
  /** What a law, a policy or its official reading demands (政策). */
  RULE,
  /** What was done somewhere (做法). */
  PRACTICE,
  /** What is hard or missing (问题). */
  PROBLEM,
  /** What somebody advises (建议). */
  ADVICE,
  /** What a plan or a report means to do (部署); never a practice, for it is not done yet. */
  TASK,
  /** What somebody says or found out (观点). */
  VIEW,
  /** What a word means, whom a rule is for (界定). */
  DEFINITION,
  /** What a patent claims (技术方案). */
  INVENTION
}
