package org.wenlan.reports.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.wenlan.reports.BatchRefusedException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rows of the first sheet of a workbook, read as a stream; formulas count as what they show.
 */
final class WorkbookRows implements SheetContentsHandler {

  private final List<TableRow> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();

  private WorkbookRows() {}

  static List<TableRow> read(byte[] file) throws IOException {
    WorkbookGuard.check(file);
    WorkbookRows found = new WorkbookRows();
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
      XSSFReader reader = new XSSFReader(workbook);
      var strings = new ReadOnlySharedStringsTable(workbook);
      Iterator<InputStream> sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        throw new BatchRefusedException("工作簿里没有工作表");
      }
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), null, strings, found, new DataFormatter(), false));
      try (InputStream sheet = sheets.next()) {
        xml.parse(new InputSource(sheet));
      }
    } catch (BatchRefusedException refusal) {
      throw refusal;
    } catch (OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | IOException
        | RuntimeException e) {
      // Whatever the reader stumbles over is the file's fault: it was in memory as a whole.
      throw new BatchRefusedException("工作簿不能读取，请用表格软件重新保存为 xlsx 后再试");
    }
    return found.rows;
  }

  @Override
  public void startRow(int row) {
    cells = new ArrayList<>();
  }

  @Override
  public void endRow(int row) {
    TableReader.add(new TableRow(row + 1, cells), rows);
  }

  @Override
  public void cell(String reference, String value, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column < TableReader.MOST_COLUMNS && value != null) {
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, value);
    }
  }
}
