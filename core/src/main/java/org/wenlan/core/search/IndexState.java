package org.wenlan.core.search;

/**
 * What the index was at one moment (检索库状态).
 *
 * <p>Two equal states hold the same documents: whatever is written changes the generation, and an
 * index laid out anew has another name.
 *
 * @param layout version of the layout
 * @param index name of the index behind the alias, never used twice
 * @param generation changes with every write
 * @param documents documents in it, of all access levels
 */
public record IndexState(String layout, String index, long generation, long documents) {}
