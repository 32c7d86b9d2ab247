/** People and their roles, passwords and sign-in; the audit log. */
@ApplicationModule(allowedDependencies = {"core :: document"})
@NullMarked
package org.wenlan.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
