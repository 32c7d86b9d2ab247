/** What every module shares: the spine records, the stages and the ports; no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
