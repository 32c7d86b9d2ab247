package org.wenlan.portal.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenlan.core.find.DistinctTerm;
import org.wenlan.core.find.TermCount;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.Timeline.Bucket;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Question;
import org.wenlan.portal.web.SearchPage.Link;
import org.wenlan.reports.FigureTable;

/**
 * The page of trends (趋势分析): what a list holds over time, what is new in it, what it is about.
 *
 * @param query what was asked
 * @param expert whether it is an expert query
 * @param total documents counted
 * @param list address of the list
 * @param unit word for a period
 * @param months how many months count as recent
 * @param until the newest of them, as filled in
 * @param chart documents by period
 * @param earlier documents before the first bar
 * @param later documents behind the last bar
 * @param undated documents without a period
 * @param window the recent months in words
 * @param recent documents of the recent months
 * @param bursts terms that stand out in them
 * @param cloud the most frequent terms
 * @param fields what forms carry on
 * @param exports files of the figures
 */
public record TrendPage(
    String query,
    boolean expert,
    long total,
    String list,
    String unit,
    int months,
    String until,
    BarChart chart,
    long earlier,
    long later,
    long undated,
    String window,
    long recent,
    List<Distinct> bursts,
    List<Weighted> cloud,
    List<SearchAddress.Field> fields,
    List<Link> exports) {

  private static final int SIZES = 5;

  /** A term that stands out, with its figures as they are printed. */
  public record Distinct(
      String term,
      String address,
      long inPart,
      long part,
      String share,
      long inRest,
      long rest,
      String shareOfRest,
      String score) {

    static Distinct of(DistinctTerm term, String address) {
      return new Distinct(
          term.term(),
          address,
          term.inPart(),
          term.part(),
          percent(term.share()),
          term.inRest(),
          term.rest(),
          percent(term.shareOfRest()),
          "%.1f".formatted(term.score()));
    }

    static String percent(double share) {
      return "%.1f%%".formatted(100 * share);
    }
  }

  /** A term of the cloud, sized 1 to 5. */
  public record Weighted(String term, String address, long documents, int size) {}

  /** What was counted. */
  record Figures(
      TrendQuestion asked,
      Timeline timeline,
      YearMonth last,
      long total,
      long recent,
      List<DistinctTerm> bursts,
      List<TermCount> terms) {

    /** The same figures as tables. */
    List<FigureTable> tables() {
      return List.of(
          new FigureTable(
              "时间分布",
              List.of(timeline.unit().label(), "篇数"),
              timeline.buckets().stream()
                  .map(b -> List.<Object>of(b.period(), b.documents()))
                  .toList()),
          new FigureTable(
              "突现词（" + words(this) + "）",
              List.of("词", "近期篇数", "近期总篇数", "其余篇数", "其余总篇数", "对数似然比"),
              bursts.stream()
                  .map(
                      b ->
                          List.<Object>of(
                              b.term(), b.inPart(), b.part(), b.inRest(), b.rest(), b.score()))
                  .toList()),
          new FigureTable(
              "高频词",
              List.of("词", "篇数"),
              terms.stream().map(t -> List.<Object>of(t.term(), t.documents())).toList()));
    }
  }

  static String words(Figures figures) {
    YearMonth last = figures.last();
    int months = figures.asked().months();
    return months == 1 ? last.toString() : "%s 至 %s".formatted(last.minusMonths(months - 1L), last);
  }

  static TrendPage of(Figures figures) {
    TrendQuestion asked = figures.asked();
    SearchAddress address = new SearchAddress(asked.list());
    Facet period = asked.unit() == Timeline.Unit.YEAR ? Facet.YEAR : Facet.MONTH;
    Set<String> window = asked.window(figures.last());
    Map<String, Object> more = new TreeMap<>();
    more.put("unit", asked.unit() == Timeline.Unit.YEAR ? "year" : "month");
    more.put("months", asked.months());
    more.put("until", figures.last());
    return new TrendPage(
        asked.list().query(),
        asked.list().question() instanceof Question.Expert,
        figures.total(),
        address.page(0),
        asked.unit().label(),
        asked.months(),
        asked.until().map(YearMonth::toString).orElse(""),
        BarChart.of(
            figures.timeline(), one -> address.narrowed(asked.with(period, Set.of(one)).filters())),
        figures.timeline().earlier(),
        figures.timeline().later(),
        figures.timeline().undated(),
        words(figures),
        figures.recent(),
        figures.bursts().stream()
            .map(
                burst ->
                    Distinct.of(burst, address.narrowed(recentTopic(asked, window, burst.term()))))
            .toList(),
        cloud(asked, figures.terms()),
        address.fields(),
        List.of(
            new Link("CSV", address.about("/trends/export/csv", more), 0, false),
            new Link("XLSX", address.about("/trends/export/xlsx", more), 0, false)));
  }

  private static Map<Facet, Set<String>> recentTopic(
      TrendQuestion asked, Set<String> window, String term) {
    Map<Facet, Set<String>> filters = new java.util.EnumMap<>(Facet.class);
    filters.putAll(asked.list().filters());
    filters.put(Facet.MONTH, window);
    filters.put(Facet.TOPIC, Set.of(term));
    return filters;
  }

  /** In the order of the terms, so that one can be found; sized by the logarithm of the count. */
  private static List<Weighted> cloud(TrendQuestion asked, List<TermCount> terms) {
    SearchAddress address = new SearchAddress(asked.list());
    double most = Math.log(1.0 + terms.stream().mapToLong(TermCount::documents).max().orElse(1));
    double least = Math.log(1.0 + terms.stream().mapToLong(TermCount::documents).min().orElse(1));
    List<Weighted> cloud = new ArrayList<>();
    for (TermCount term : terms) {
      double place =
          most == least ? 0 : (Math.log(1.0 + term.documents()) - least) / (most - least);
      cloud.add(
          new Weighted(
              term.term(),
              address.narrowed(asked.with(Facet.TOPIC, Set.of(term.term())).filters()),
              term.documents(),
              1 + (int) Math.round(place * (SIZES - 1))));
    }
    return cloud;
  }

  /** Whether there is anything to draw. */
  public boolean drawn() {
    return !chart.bars().isEmpty();
  }

  /** Documents in the bars. */
  public long inBars() {
    return chart.bars().stream().mapToLong(BarChart.Bar::count).sum();
  }

  /** Newest first, as a table reads best; a bucket without documents has no address. */
  public List<BarChart.Bar> rows() {
    return chart.bars().reversed();
  }

  static YearMonth last(Timeline byMonth, YearMonth now) {
    return byMonth.buckets().isEmpty() ? now : YearMonth.parse(lastPeriod(byMonth.buckets()));
  }

  private static String lastPeriod(List<Bucket> buckets) {
    return buckets.getLast().period();
  }
}
