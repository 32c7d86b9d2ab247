/** What is new for a topic: every match once, whatever it is called and wherever it was printed. */
@NullMarked
package org.wenlan.topics.run;

import org.jspecify.annotations.NullMarked;
