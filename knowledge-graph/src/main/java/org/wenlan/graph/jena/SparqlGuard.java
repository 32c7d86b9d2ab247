package org.wenlan.graph.jena;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.update.UpdateFactory;
import org.jspecify.annotations.Nullable;
import org.wenlan.graph.SparqlRefusedException;
import org.wenlan.graph.SparqlRefusedException.Reason;

/**
 * Lets through what only reads the graph: SELECT, ASK, CONSTRUCT, DESCRIBE in plain SPARQL 1.1,
 * without SERVICE, FROM, or functions beyond the standard.
 */
final class SparqlGuard {

  private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions";
  private static final Pattern ENCOUNTERED = Pattern.compile("Encountered \" *([^\\n]{1,40})");

  private SparqlGuard() {}

  /**
   * The query, parsed.
   *
   * @throws SparqlRefusedException if it is wrong or forbidden
   */
  static Query check(String text, int maxChars) {
    if (text.length() > maxChars) {
      throw new SparqlRefusedException(
          Reason.TOO_LONG, "查询语句有 %d 个字符，最多 %d 个，请缩短后再试。".formatted(text.length(), maxChars));
    }
    Query query = parse(text);
    if (!(query.isSelectType()
        || query.isAskType()
        || query.isConstructType()
        || query.isDescribeType())) {
      throw forbidden("本端点只接受 SELECT、ASK、CONSTRUCT 和 DESCRIBE 查询。");
    }
    if (query.hasDatasetDescription()) {
      throw forbidden("不能使用 FROM 或 FROM NAMED，请在查询中用 GRAPH 指定文献的图。");
    }
    refuseOutsideReach(query);
    return query;
  }

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (isUpdate(text)) {
        throw forbidden("本端点只读，不接受更新语句（INSERT、DELETE、LOAD、CLEAR、DROP 等）。");
      }
      throw syntax(e);
    } catch (QueryException e) {
      throw new SparqlRefusedException(Reason.SYNTAX, "查询语句有误：" + firstLine(e.getMessage()));
    }
  }

  private static SparqlRefusedException syntax(QueryParseException e) {
    String message = firstLine(e.getMessage());
    Matcher met = ENCOUNTERED.matcher(String.valueOf(e.getMessage()));
    String detail = met.find() ? "此处出现了意外的 " + met.group(1).strip() : message;
    return e.getLine() > 0
        ? new SparqlRefusedException(
            Reason.SYNTAX,
            "查询语句第 %d 行第 %d 列有语法错误：%s".formatted(e.getLine(), e.getColumn(), detail),
            e.getLine(),
            Math.max(0, e.getColumn()))
        : new SparqlRefusedException(Reason.SYNTAX, "查询语句有语法错误：" + detail);
  }

  /** Parsing an update does nothing; only running it would. */
  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11).getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }

  private static void refuseOutsideReach(Query query) {
    if (query.getQueryPattern() == null) {
      return;
    }
    Op algebra = Algebra.compile(query);
    Walker.walk(algebra, new ReachOutside(), new StandardFunctionsOnly());
  }

  private static boolean isStandard(String iri) {
    return iri.startsWith(CASTS) || iri.startsWith(XPATH);
  }

  /** Functions by IRI that a query may call while it runs: a second lock behind the first. */
  static FunctionRegistry standardFunctions() {
    FunctionRegistry standard = FunctionRegistry.standardRegistry();
    return new FunctionRegistry() {
      @Override
      public @Nullable FunctionFactory getFunctionFactory(String iri) {
        // An unknown function makes the expression an error, as the standard has it.
        return isStandard(iri) ? standard.getFunctionFactory(iri) : null;
      }
    };
  }

  private static SparqlRefusedException forbidden(String message) {
    return new SparqlRefusedException(Reason.FORBIDDEN, message);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  /** Meets every function a query calls. */
  private static final class StandardFunctionsOnly extends ExprVisitorBase {

    @Override
    public void visit(ExprFunctionN function) {
      String iri = function.getFunctionIRI();
      if (iri != null && !isStandard(iri)) {
        throw forbidden("不能使用扩展函数 <%s>，只能使用 SPARQL 1.1 标准函数。".formatted(iri));
      }
    }
  }

  /** Meets every operator; goes into the expressions that the walker passes by. */
  private static final class ReachOutside extends OpVisitorBase {

    @Override
    public void visit(OpService service) {
      throw forbidden("不能使用 SERVICE 访问其他服务器。");
    }

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregator : group.getAggregators()) {
        if (aggregator.getAggregator() instanceof AggCustom) {
          throw forbidden("不能使用扩展聚合函数，只能使用 SPARQL 1.1 标准聚合函数。");
        }
        ExprList expressions = aggregator.getAggregator().getExprList();
        if (expressions != null) {
          expressions.forEach(this::walk);
        }
      }
    }

    private void walk(Expr expression) {
      Walker.walk(expression, this, new StandardFunctionsOnly());
    }
  }
}
