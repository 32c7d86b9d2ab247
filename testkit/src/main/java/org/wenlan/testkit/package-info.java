/** Contracts every implementation of a port must pass, and fixtures. */
@NullMarked
package org.wenlan.testkit;

import org.jspecify.annotations.NullMarked;
