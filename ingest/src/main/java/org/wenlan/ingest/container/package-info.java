/**
 * Files that hold several documents: archives, mails with attachments, mailboxes. Opened in the
 * parser process, member by member.
 */
@NullMarked
package org.wenlan.ingest.container;

import org.jspecify.annotations.NullMarked;
