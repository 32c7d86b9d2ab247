/** The ingest service over REST. */
@NullMarked
package org.wenlan.ingest.web;

import org.jspecify.annotations.NullMarked;
