package org.wenlan.catalogue.oai;

import java.util.List;
import java.util.Optional;

/**
 * One answer to ListRecords.
 *
 * @param records in the order of the answer
 * @param token where the list goes on; empty at its end
 * @param responseDate what the repository's clock said; empty if that is no date of the protocol
 * @param size how many records the whole list has, if it says so
 */
public record HarvestPage(
    List<HarvestedRecord> records,
    Optional<String> token,
    Optional<String> responseDate,
    Optional<Long> size) {

  /** Copies the records. */
  public HarvestPage {
    records = List.copyOf(records);
  }
}
