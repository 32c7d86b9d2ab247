"""Makes the sample documents that are not plain UTF-8 text from the texts beside this file.

A source starts with "name: value" lines up to "---": "out" is the file to make, "charset" its
encoding, "password" locks a PDF, the others fill the policy box of a web page. In the body a line
starts with "# " (title), "@ " (red head), "= " (centred), "> " (signed, to the right),
"| " (table row, cells between bars); every other line is a paragraph.

Needs python3, LibreOffice, pdftoppm and ImageMagick's convert. Called by ../make.sh.
"""

import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SRC = pathlib.Path(__file__).resolve().parent
OUT = SRC.parent / "documents"
BOX = ["索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "有效性"]
FILTERS = {
    ".docx": "docx:MS Word 2007 XML",
    ".doc": "doc:MS Word 97",
    ".wps": "doc:MS Word 97",
    ".odt": "odt",
    ".rtf": "rtf:Rich Text Format",
    ".pdf": "pdf:writer_pdf_Export",
    ".scan": "pdf:writer_pdf_Export",
}


def read(path):
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.split("\n"))
    return fields, body.rstrip("\n").split("\n")


def cells(line):
    return [cell.strip() for cell in line[1:].strip(" |").split("|")]


def groups(lines):
    """Lines as (kind, value); rows that follow each other become one table."""
    table = []
    for line in lines:
        if line.startswith("|"):
            table.append(cells(line))
            continue
        if table:
            yield "table", table
            table = []
        if line[:2] in ("# ", "@ ", "= ", "> "):
            yield {"#": "title", "@": "red", "=": "centre", ">": "signed"}[line[0]], line[2:]
        elif line.strip():
            yield "paragraph", line
    if table:
        yield "table", table


def web_page(fields, lines):
    charset = fields.get("charset", "utf-8")
    title = next(value for kind, value in groups(lines) if kind == "title")
    site = html.escape(fields["site"])
    out = ["<!DOCTYPE html>", '<html lang="zh-CN">', "<head>"]
    if charset == "utf-8":
        out.append('<meta charset="utf-8">')
    out += [f"<title>{html.escape(title)}_{site}</title>", "</head>", "<body>"]
    out.append(f'<div class="header"><a href="/">{site}</a></div>')
    out.append('<ul class="nav"><li><a href="/">首页</a></li><li><a href="/xxgk/">信息公开</a></li>'
               '<li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>')
    if "索引号" in fields:
        out.append('<table class="xxgk-box">')
        for left, right in zip(BOX[::2], BOX[1::2]):
            out.append("<tr>" + "".join(
                f"<th>{name}：</th><td>{html.escape(fields[name])}</td>" for name in (left, right)
            ) + "</tr>")
        out.append("</table>")
    out.append('<div class="content" id="zoom">')
    for kind, value in groups(lines):
        if kind == "table":
            out.append("<table>")
            for row, values in enumerate(value):
                tag = "th" if row == 0 else "td"
                out.append("<tr>" + "".join(f"<{tag}>{html.escape(v)}</{tag}>" for v in values) + "</tr>")
            out.append("</table>")
        elif kind == "title":
            out.append(f"<h1>{html.escape(value)}</h1>")
        else:
            align = {"centre": ' align="center"', "signed": ' align="right"'}.get(kind, "")
            indent = "　　" if kind == "paragraph" and not value.endswith("：") else ""
            out.append(f"<p{align}>{indent}{html.escape(value)}</p>")
    out += ["</div>", '<div class="footer">版权所有：' + site + "　网站标识码：9900000001　"
            '<a href="/map/">网站地图</a></div>', "</body>", "</html>", ""]
    return "\n".join(out).encode(charset)


def style(name, font, size, extra_paragraph="", extra_text=""):
    return (f'<style:style style:name="{name}" style:family="paragraph">'
            f'<style:paragraph-properties fo:line-height="150%" {extra_paragraph}/>'
            f'<style:text-properties style:font-name="{font}" style:font-name-asian="{font}" '
            f'fo:font-size="{size}pt" style:font-size-asian="{size}pt" fo:language="none" '
            f'fo:country="none" style:language-asian="zh" style:country-asian="CN" {extra_text}/>'
            "</style:style>")


def flat_odt(lines, embedded, pitch="150%"):
    """Flat OpenDocument text; PDF pages get fonts that are on the machine, others office names."""
    song, black, imitation = (
        ("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK SC") if embedded
        else ("宋体", "黑体", "仿宋"))
    centre = 'fo:text-align="center"'
    bold = 'fo:font-weight="bold" style:font-weight-asian="bold"'
    styles = [
        style("Body", imitation, 16, 'fo:text-align="justify" fo:text-indent="32pt"'),
        style("Plain", imitation, 16),
        style("Level1", black, 16, 'fo:text-indent="32pt" fo:keep-with-next="always"'),
        style("DocTitle", song, 20, centre + ' fo:margin-top="12pt" fo:margin-bottom="12pt"', bold),
        style("RedHead", song, 30, centre, bold + ' fo:color="#e60012"'),
        style("Centre", imitation, 16, centre),
        style("Number", imitation, 16, centre
              + ' fo:border-bottom="1.5pt solid #e60012" fo:padding-bottom="6pt"'),
        style("Signed", imitation, 16, 'fo:text-align="end" fo:margin-right="48pt"'),
        style("Cell", imitation, 12, centre),
        style("Foot", song, 14, centre),
    ]
    body = []
    heads = [value for kind, value in groups(lines) if kind == "red"]
    numbered = False
    tables = 0
    for kind, value in groups(lines):
        if kind == "table":
            tables += 1
            body.append(f'<table:table table:name="T{tables}"><table:table-column '
                        f'table:number-columns-repeated="{len(value[0])}"/>')
            for row in value:
                body.append("<table:table-row>" + "".join(
                    '<table:table-cell table:style-name="Box" office:value-type="string">'
                    f'<text:p text:style-name="Cell">{html.escape(v)}</text:p></table:table-cell>'
                    for v in row) + "</table:table-row>")
            body.append("</table:table>")
            continue
        name = {"title": "DocTitle", "red": "RedHead", "centre": "Centre", "signed": "Signed"}.get(kind)
        if kind == "centre" and heads and not numbered:
            name, numbered = "Number", True
        if kind == "paragraph":
            if re.match(r"[一二三四五六七八九十]+、.{1,20}$", value) and not value.endswith("。"):
                name = "Level1"
            else:
                name = "Plain" if value.endswith("：") and "、" in value or value.startswith("[") else "Body"
        body.append(f'<text:p text:style-name="{name}">{html.escape(value)}</text:p>')
    fonts = "".join(f'<style:font-face style:name="{f}" svg:font-family="{f}"/>'
                    for f in sorted({song, black, imitation}))
    spaces = " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in [
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
            ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:font-face-decls>{fonts}</office:font-face-decls>"
        f'<office:styles>{"".join(styles).replace("150%", pitch)}</office:styles><office:automatic-styles>'
        '<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties '
        'fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>'
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" '
        'fo:page-height="297mm" fo:margin-top="37mm" fo:margin-bottom="20mm" fo:margin-left="28mm" '
        'fo:margin-right="26mm"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="15mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>'
        '<text:p text:style-name="Foot">—\u00a0<text:page-number text:select-page="current"/>\u00a0—</text:p>'
        "</style:footer></style:master-page></office:master-styles>"
        f'<office:body><office:text>{"".join(body)}</office:text></office:body></office:document>')


def convert(source, target_filter, folder, input_filter=None):
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    if input_filter:
        command.append(f"--infilter={input_filter}")
    command += ["--convert-to", target_filter, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def scan(pdf, target, folder):
    """One page as a scanner gives it: grey paper, a little noise, turned by 0.6 degrees."""
    subprocess.run(["pdftoppm", "-r", "300", "-f", "1", "-l", "1", "-png", str(pdf), f"{folder}/scan"],
                   check=True)
    page = next(pathlib.Path(folder).glob("scan*.png"))
    picture = pathlib.Path(folder) / "scan.jpg"
    subprocess.run(["convert", str(page), "-seed", "7", "-background", "white", "-rotate", "0.6", "-gravity",
                    "center", "-extent", "2480x3508", "-blur", "0x0.7", "-attenuate", "0.06", "+noise",
                    "Gaussian", "-level", "-4%,104%", "-sampling-factor", "4:2:0", "-quality", "24",
                    str(picture)], check=True)
    data = picture.read_bytes()
    content = b"q 595.28 0 0 841.89 0 0 cm /I Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R "
        b"/Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceRGB "
        b"/BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(data), data),
    ]
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, value in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        file += b"%010d 00000 n \n" % place
    file += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    target.write_bytes(file)


def office(fields, lines, target):
    kind = target.suffix
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "page.fodt"
        pitch = "100%" if kind == ".scan" else "150%"
        source.write_text(flat_odt(lines, kind in (".pdf", ".scan"), pitch), encoding="utf-8")
        target_filter = FILTERS[kind]
        if "password" in fields:
            target_filter += (
                ':{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":'
                '{"type":"string","value":"%s"}}' % fields["password"])
        convert(source, target_filter, folder)
        made = pathlib.Path(folder) / ("page." + FILTERS[kind].split(":")[0])
        if kind == ".scan":
            scan(made, target.with_suffix(".pdf"), folder)
        else:
            shutil.copyfile(made, target)


def make(path):
    if path.suffix == ".csv":
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "统计表.csv"
            shutil.copyfile(path, source)
            convert(source, "xlsx:Calc MS Excel 2007 XML", folder, "CSV:44,34,76,1")
            shutil.copyfile(pathlib.Path(folder) / "统计表.xlsx", OUT / (path.stem + ".xlsx"))
        return
    fields, lines = read(path)
    target = OUT / fields["out"]
    if target.suffix == ".html":
        target.write_bytes(web_page(fields, lines))
    elif target.suffix == ".txt":
        target.write_bytes(("\n".join(lines) + "\n").encode(fields["charset"]))
    else:
        office(fields, lines, target)


def main():
    wanted = sys.argv[1:]
    for path in sorted(SRC.glob("[0-9]*")):
        if not wanted or any(path.name.startswith(prefix) for prefix in wanted):
            print("制作", path.name, flush=True)
            make(path)
    shutil.copyfile(next(OUT.glob("19-*.txt")), OUT / "55-图书馆工作要点（重复文件）.txt")
    whole = next(OUT.glob("05-*.docx")).read_bytes()
    (OUT / "56-损坏的实施细则.docx").write_bytes(whole[: len(whole) * 3 // 5])
    (OUT / "58-空文件.txt").write_bytes(b"")


if __name__ == "__main__":
    main()
