package org.wenlan.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.Rejection;

/**
 * Takes documents in, and keeps store, index and graph the same (入库服务).
 *
 * <p>Runs go on in the background, one at a time in the order they were asked for; a run that a
 * crash cut off goes on by itself at the next start. Safe for use by many threads. Methods throw
 * {@link IngestRefusedException} with a Chinese message if the asker is at fault, and {@link
 * org.wenlan.core.pipeline.InfrastructureException} if the world is.
 */
public interface IngestService {

  /**
   * Writes. Starts a run over a folder and everything below it. If a run over the same folder waits
   * or goes on, that run is returned; if one was stopped, it is resumed, and files that are new
   * since are taken in as well.
   *
   * @throws IngestRefusedException if {@code folder} is not an existing folder that can be read
   */
  RunProgress start(Path folder);

  /**
   * Writes. As {@link #start(Path)}, for a folder whose path says nothing to a librarian.
   *
   * @param label what the run is called instead
   */
  RunProgress start(Path folder, String label);

  /**
   * Writes. As {@link #start(Path)}, but of ordinary files only the catalogue data are read (目录模式):
   * no names, no vectors. A {@link #rerun} adds them later. A run that waits, goes on or was
   * stopped over the folder keeps the mode it was started in.
   *
   * @throws IngestRefusedException if {@code folder} is not an existing folder that can be read
   */
  RunProgress startCatalogue(Path folder);

  /** Reads. What a rerun would do now, by stage and reason. */
  RerunPlan planRerun();

  /**
   * Writes. Makes the documents again that changed settings touch, each from the first stage that
   * would make it otherwise; the others are left alone.
   *
   * @param stages only documents that are to be made again from one of these; empty means all
   */
  RunProgress rerun(Set<RerunStage> stages);

  /**
   * Writes. Takes one file in; the bytes are safe on disk when this returns, the run goes on.
   *
   * @param fileName name as the user knows it; untrusted, its last part is kept for display
   * @param bytes read to the end, not closed
   * @throws IngestRefusedException if the file is larger than allowed or the name blank
   */
  RunProgress upload(String fileName, InputStream bytes);

  /**
   * Writes. Lets a stopped run go on; one that goes on or is complete is left alone.
   *
   * @throws IngestRefusedException if there is no such run
   */
  RunProgress resume(long run);

  /**
   * Writes. Asks a run to stop after the documents in hand; it can be resumed.
   *
   * @throws IngestRefusedException if there is no such run
   */
  RunProgress stop(long run);

  /** Reads. Where a run stands; empty if there is no such run. */
  Optional<RunProgress> progress(long run);

  /** Reads. The latest runs, newest first, at most {@code limit}. */
  List<RunProgress> runs(int limit);

  /** Reads. Documents in quarantine, newest first. */
  List<Rejection> quarantine(int from, int limit);

  /** Reads. How many documents are in quarantine, by reason; reasons with none are left out. */
  Map<RejectionReason, Integer> quarantineCounts();

  /**
   * Writes. Sends documents in quarantine through the pipeline again; those that pass leave it.
   * Refused secret files have no content left and stay.
   *
   * @param reasons which; empty means all
   */
  RunProgress replay(Set<RejectionReason> reasons);

  /** Writes. Empties the index or the graph and fills it from the store; nothing is parsed. */
  RunProgress rebuild(DerivedStore target);

  /** Reads. Compares registry, store, index and graph, document by document. Seconds to minutes. */
  VerifyReport verify();

  /** Reads. What the registry knows about a stored document. */
  Optional<RegisteredDocument> document(DocumentId id);

  /**
   * Does what must see the library at rest: no run goes on, and none begins until it is done. It
   * may call {@link #remove} and {@link #mark}, and should be short.
   *
   * @throws IngestRefusedException if a run is going on
   */
  void whileIdle(Runnable work);

  /**
   * Writes, idempotent: takes a document out of index, graph, registry, quarantine and store.
   *
   * @throws IngestRefusedException if a run is going on
   */
  void remove(DocumentId id);

  /** Reads. How a document stands to its source; empty if it is not stored. */
  Optional<Standing> standing(DocumentId id);

  /**
   * Writes, idempotent: says how a stored document stands to its source. A superseded one leaves
   * the index and stays in store and graph; it is back when its bytes are taken in again.
   *
   * @throws IngestRefusedException if a run is going on
   */
  void mark(DocumentId id, Standing standing);
}
