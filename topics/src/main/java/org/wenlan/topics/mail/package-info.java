/** The one place that knows Jakarta Mail: letters to an SMTP server. */
@NullMarked
package org.wenlan.topics.mail;

import org.jspecify.annotations.NullMarked;
