/** The typed document model and its three renderings: DOCX, PDF, HTML. */
@NamedInterface("render")
@NullMarked
package org.wenlan.reports.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
