#!/bin/sh
# Prepares the free Chinese fonts PDFs are set in, as TrueType files, in one folder.
# Usage: tools/fonts.sh [FOLDER]      default: $WENLAN_FONTS, else ~/.cache/wenlan/fonts
# Runs again without doing anything when the fonts are there. Needs no root; on Debian and Ubuntu,
# as root, it installs fontforge-nox if that is missing.
set -eu

target=${1:-${WENLAN_FONTS:-$HOME/.cache/wenlan/fonts}}
faces="FandolFang-Regular FandolKai-Regular FandolSong-Regular FandolSong-Bold FandolHei-Regular"

# Changes with the way fonts are converted, so that fonts converted before are made anew.
mark=.converted-2

complete() {
  [ -e "$target/$mark" ] || return 1
  for face in $faces WenQuanYiMicroHei; do
    [ -s "$target/$face.ttf" ] || return 1
  done
}

if complete; then
  echo "字体已备好：$target"
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-deb >/dev/null 2>&1; then
  echo "本机不是 Debian 或 Ubuntu，无法自动准备字体。" >&2
  echo "请把仿宋、楷体、小标宋、黑体的 TrueType 文件放入 $target，否则 PDF 以系统中的中文字体代替。" >&2
  exit 1
fi

if ! command -v fontforge >/dev/null 2>&1; then
  if [ "$(id -u)" -eq 0 ]; then
    echo "安装字体转换工具 fontforge-nox ……"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q fontforge-nox >/dev/null 2>&1 || {
      apt-get update -q >/dev/null
      DEBIAN_FRONTEND=noninteractive apt-get install -y -q fontforge-nox >/dev/null
    }
  else
    echo "缺少字体转换工具，请先执行：sudo apt-get install fontforge-nox" >&2
    exit 1
  fi
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir -p "$target"
cd "$work"

# A package the mirror does not have is reported, and the others still serve.
fetch() {
  echo "下载 $1（$2）……"
  apt-get download -q "$1" >/dev/null 2>&1 || {
    if [ "$(id -u)" -eq 0 ]; then apt-get update -q >/dev/null 2>&1 || true; fi
    apt-get download -q "$1" >/dev/null 2>&1 || { echo "下载 $1 失败" >&2; return 1; }
  }
  dpkg-deb -x "$1"_*.deb "$work/x"
}

# One glyph may stand for several characters, and a PDF then tells the first of them: a blank would
# be read as U+0000, 一 as the radical U+2F00. Control characters and radicals are taken off.
cat >"$work/convert.py" <<'PYTHON'
import sys
import fontforge

def unwanted(code):
    return code < 0x20 or 0x7F <= code < 0xA0 or 0x2E80 <= code <= 0x2FDF

font = fontforge.open(sys.argv[1])
for glyph in font.glyphs():
    codes = [glyph.unicode] + [other[0] for other in glyph.altuni or () if other[1] == -1]
    wanted = sorted({code for code in codes if code >= 0 and not unwanted(code)})
    if wanted and len(wanted) < len(codes):
        glyph.altuni = None
        glyph.unicode = wanted[0]
        if wanted[1:]:
            glyph.altuni = wanted[1:]
font.generate(sys.argv[2])
PYTHON

# Written beside and moved, so that a broken run leaves no half font.
convert() {
  echo "转换 $2 ……"
  fontforge -lang=py -script "$work/convert.py" "$1" "$work/$2.ttf" >"$work/fontforge.log" 2>&1 &&
    [ -s "$work/$2.ttf" ] && mv "$work/$2.ttf" "$target/$2.ttf" && return 0
  echo "转换 $2 失败：" >&2
  tail -3 "$work/fontforge.log" >&2
  return 1
}

fetch texlive-lang-chinese "Fandol 仿宋、楷体、宋体、黑体，49 MB" || exit 1
for face in $faces; do
  convert "$work/x/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/$face.otf" "$face"
done
fetch fonts-wqy-microhei "补充生僻字，2 MB" || exit 1
convert "$work/x/usr/share/fonts/truetype/wqy/wqy-microhei.ttc(WenQuanYi Micro Hei)" WenQuanYiMicroHei
if [ ! -s "$target/BabelStoneHan.ttf" ] && fetch fonts-babelstone-han "扩展区汉字，11 MB"; then
  find "$work/x" -name 'BabelStoneHan.ttf' -exec cp {} "$target/" \;
fi

: >"$target/$mark"
complete || { echo "字体未备齐：$target" >&2; exit 1; }
echo "字体已备好：$target"
