package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who carries out the search (查新机构), as printed; what is not set is blank and printed as 无.
 *
 * @param name full name
 * @param address postal address
 * @param postcode post code
 * @param head who answers for it (负责人)
 * @param contact whom to call (联系人)
 * @param telephone number
 * @param fax number
 * @param email address
 */
public record Agency(
    @DefaultValue("图书馆科技查新部") String name,
    @DefaultValue("") String address,
    @DefaultValue("") String postcode,
    @DefaultValue("") String head,
    @DefaultValue("") String contact,
    @DefaultValue("") String telephone,
    @DefaultValue("") String fax,
    @DefaultValue("") String email) {

  /** What a report should state of the agency and cannot; a fax need not be there. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    add(missing, "通信地址", address);
    add(missing, "邮政编码", postcode);
    add(missing, "负责人", head);
    add(missing, "联系人", contact);
    add(missing, "电话", telephone);
    add(missing, "电子信箱", email);
    return missing;
  }

  private static void add(List<String> missing, String label, String value) {
    if (value.isBlank()) {
      missing.add(label);
    }
  }
}
