/** The application: assembles, configures and secures the modules. */
@NullMarked
package org.wenlan;

import org.jspecify.annotations.NullMarked;
