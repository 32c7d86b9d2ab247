/** The command line: talks REST to the one server process. */
@NullMarked
package org.wenlan.cli;

import org.jspecify.annotations.NullMarked;
