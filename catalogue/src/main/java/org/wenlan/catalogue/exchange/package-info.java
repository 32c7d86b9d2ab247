/**
 * Exports of reference managers and databases: RIS, EndNote, NoteExpress, BibTeX, RefWorks, CNKI
 * and Wanfang.
 */
@NullMarked
package org.wenlan.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
