/** REST for accounts; administrators only. */
@NullMarked
package org.wenlan.accounts.web;

import org.jspecify.annotations.NullMarked;
