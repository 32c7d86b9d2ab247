package org.wenlan.novelty.report;

/**
 * Who carries out the search (查新机构), as printed; what is not set is printed as 无.
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
    String name,
    String address,
    String postcode,
    String head,
    String contact,
    String telephone,
    String fax,
    String email) {}
