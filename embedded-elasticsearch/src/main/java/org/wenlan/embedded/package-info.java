/** A real Elasticsearch as a child process: unpacked, started, watched, stopped. */
@ApplicationModule(allowedDependencies = {"core :: pipeline"})
@NullMarked
package org.wenlan.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
