/// Tables of cells by what is wrong with them, under a spec of pairs within 20 mAh and 1 mohm.
let badCells: [BadCells] = [
  BadCells(
    "31 decimal commas between commas",
    "cell_id,capacity [Ah],dcir [mohm]\nA1,5,01,20,5\nA2,5,02,20,4\n", code: 3,
    "cells.csv:2:1: error: found 5 fields, expected 3 as in the header",
    "note: a field with a comma inside needs quotes, or semicolons between all fields",
    "cells.csv:3:1: error: found 5 fields, expected 3 as in the header",
    "note: a field with a comma inside needs quotes, or semicolons between all fields"),
  BadCells(
    "31 decimal commas between semicolons",
    "cell_id;capacity [Ah];dcir [mohm]\nA1;5,01;20\nA2;5.02;20\n", code: 3,
    "cells.csv:2:4: error: found \"5,01\", expected a number with a decimal point",
    "note: say --decimal-comma if all numbers have one"),
  BadCells(
    "31 points where commas were announced",
    "cell_id;capacity [Ah];dcir [mohm]\nA1;5.01;20\nA2;5,02;20\n",
    options: "--decimal-comma", code: 3,
    "cells.csv:2:4: error: found \"5.01\", expected a number with a decimal comma",
    "note: leave out --decimal-comma if no number has one"),
  BadCells(
    "32 semicolons, decimal commas and a degree sign of cp1252",
    bytes: Array("cell_id;capacity [Ah];dcir [mohm];temp [".utf8) + [0xB0]
      + Array("C]\nA1;5,01;20;25,1\n".utf8),
    options: "--decimal-comma", code: 3,
    "cells.csv:1:41: error: found byte 0xB0 outside UTF-8, expected UTF-8 text",
    "note: save the file with the encoding UTF-8"),
  BadCells(
    "33 Chinese headers in GB18030",
    bytes: [0xB5, 0xE7, 0xD0, 0xBE] + Array(",dcir_ohm\n1,0.02\n".utf8), code: 3,
    "cells.csv:1:1: error: found byte 0xB5 outside UTF-8, expected UTF-8 text",
    "note: save the file with the encoding UTF-8"),
  BadCells(
    "33 the same in UTF-8", "电芯编号,容量 [Ah],内阻 [mΩ]\n1,5,20\n2,5,20\n", code: 0),
  BadCells(
    "34 a header alone", "cell_id,capacity_ah,dcir_mohm\n", code: 3,
    "cells.csv:1:1: error: found a header and nothing below it, expected at least one cell"),
  BadCells(
    "34 nothing at all", "", code: 3,
    "cells.csv:1:1: error: found an empty file, expected a table with a header"),
  BadCells(
    "35 a column that is needed", "cell_id,capacity_ah\nA1,5\nA2,5\n", code: 3,
    "pairs.yaml:4:53: error: the table has no column \"dcir\"; it has discharge_capacity",
    "note: name it, as in columns: {dcir: HEADER}"),
  BadCells(
    "35 no identifiers", "name,capacity_ah,dcir_mohm\nA1,5,20\n", code: 3,
    "cells.csv:1:1: error: found no column of identifiers, expected one named cell_id beside \"name\", \"capacity_ah\" and \"dcir_mohm\"",
    "note: name the column cell_id, or say columns: {cell_id: …} in the spec"),
  BadCells(
    "36 two capacities", "cell_id,capacity_ah,discharge capacity (mAh),dcir_mohm\nA1,5,5000,20\n",
    code: 3,
    "cells.csv:1:21: error: found a second column of discharge_capacity, expected one; \"capacity_ah\" is one too",
    "note: say columns: {discharge_capacity: …} in the spec"),
  BadCells(
    "36 A and mA",
    "cell_id,capacity_ah,dcir_mohm,pulse current (A),pulse current (mA)\nA1,5,20,1,1000\n", code: 3,
    "cells.csv:1:49: error: found a second column of dcir_current, expected one; \"pulse current (A)\" is one too",
    "note: say columns: {dcir_current: …} in the spec"),
  BadCells(
    "37 ragged rows", "cell_id,capacity_ah,dcir_mohm\nA1,5\nA2,5,20\nA3,5,20,\n", code: 3,
    "cells.csv:2:1: error: found 2 fields, expected 3 as in the header",
    "cells.csv:4:1: error: found 4 fields, expected 3 as in the header",
    "note: a field with a comma inside needs quotes, or semicolons between all fields"),
  BadCells(
    "38 a quote without end", "cell_id,capacity_ah,dcir_mohm\nA1,\"5,20\nA2,5,20\n", code: 3,
    "cells.csv:2:4: error: found a quoted field without end, expected a closing double quote"),
  BadCells(
    "38 a quote that ends too late",
    "cell_id,capacity_ah,dcir_mohm\nA1,\"" + String(repeating: "5", count: 70_000), code: 3,
    "cells.csv:2:4: error: found a quoted field of more than 65536 bytes, expected a closing double quote"
  ),
  BadCells(
    "39 a line break in an identifier", "cell_id,capacity_ah,dcir_mohm\n\"A\n1\",5,20\n", code: 3,
    "cells.csv:2:1: error: found the character U+000A in an identifier, expected printable ones"),
  BadCells(
    "40 CR LF", "cell_id,capacity_ah,dcir_mohm\r\nA1,5,20\r\nA2,5,20\r\n", code: 0),
  BadCells(
    "40 lone CR and no final line end", "cell_id,capacity_ah,dcir_mohm\rA1,5,20\rA2,5,20", code: 0),
  BadCells(
    "41 the same identifier", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,20\nA1,5,20\n", code: 3,
    "cells.csv:4:1: error: found the identifier \"A1\" a second time, expected it once; it is at cells.csv:2 too",
    "note: rename one of the cells; for two tests of one cell say --retest last or --retest first"),
  BadCells(
    "41 the same identifier, the last test counts",
    "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,20\nA1,5,20\n",
    options: "--retest last", code: 0),
  BadCells(
    "41 another Unicode form", "cell_id,capacity_ah,dcir_mohm\n\u{E9}1,5,20\ne\u{301}1,5,20\n",
    code: 3,
    "cells.csv:3:1: error: found the identifier \"e\u{301}1\", expected no other way to write \"\u{E9}1\" at cells.csv:2",
    "note: rename one of the cells; for two tests of one cell say --retest last or --retest first"),
  BadCells(
    "41 other capitals", "cell_id,capacity_ah,dcir_mohm\nCell-a,5,20\nCELL-A,5,20\n", code: 3,
    "cells.csv:3:1: error: found the identifier \"CELL-A\", expected no other way to write \"Cell-a\" at cells.csv:2",
    "note: rename one of the cells; for two tests of one cell say --retest last or --retest first"),
  BadCells(
    "41 a blank at the end", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA1 ,5,20\n", code: 3,
    "cells.csv:3:1: error: found the identifier \"A1 \", expected no other way to write \"A1\" at cells.csv:2",
    "note: rename one of the cells; for two tests of one cell say --retest last or --retest first"),
  BadCells(
    "42 capacities in mAh under Ah", "cell_id,capacity_ah,dcir_mohm\nA1,5000,20\nA2,5,20\n",
    code: 3,
    "cells.csv:2:4: error: found 5000 under \"capacity_ah\", expected discharge_capacity of 0 Ah to 1500 Ah",
    "note: check the unit in the header",
    "cells.csv:3:4: warning: found 5 under \"capacity_ah\", about 1000 times below the median of the column",
    "note: check the unit in the header"),
  BadCells(
    "42 resistances in mohm under ohm", "cell_id,capacity_ah,dcir_ohm\nA1,5,20\nA2,5,21\n", code: 3,
    "cells.csv:3:6: error: found a median of 21 ohm for cells of 5 Ah, expected a voltage drop below 10 V when they are emptied in an hour",
    "note: check the unit in the header"),
  BadCells(
    "43 one resistance in mohm among ohm",
    "cell_id,capacity_ah,dcir_ohm\nA1,5,0.020\nA2,5,0.0201\nA3,5,20\n", code: 0,
    "cells.csv:4:6: warning: found 20 under \"dcir_ohm\", about 1000 times above the median of the column",
    "note: check the unit in the header",
    "warning: 1 of 3 cells lie beyond 3.5 robust sigma: not outliers: sessions differ"),
  BadCells(
    "44 negative resistance", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,-20\n", code: 3,
    "cells.csv:3:6: error: found -20 under \"dcir_mohm\", expected dcir of more than 0 ohm to 100000 ohm",
    "note: correct it, or leave the field empty"),
  BadCells(
    "45 voltage gained at rest",
    "cell_id,capacity_ah,dcir_mohm,ocv1_v,ocv2_v\nA1,5,20,3.45,3.46\nA2,5,20,3.45,3.44\n", code: 0,
    "cells.csv:2:14: warning: found ocv2 above ocv1; 1 cell has gained voltage at rest"),
  BadCells(
    "46 times the wrong way round",
    "cell_id,capacity_ah,dcir_mohm,ocv1_time,ocv2_time\nA1,5,20,2026-11-21,2026-11-20\nA2,5,20,2026-11-21,2026-11-21\n",
    code: 3,
    "cells.csv:2:20: error: found the time of ocv2 not after that of ocv1, expected it later",
    "cells.csv:3:20: error: found the time of ocv2 not after that of ocv1, expected it later"),
  BadCells(
    "47 formulas", "cell_id,capacity_ah,dcir_mohm\n=HYPERLINK(1),5,20\n@SUM,5,20\n-2+3,5,20\n",
    code: 3,
    "cells.csv:2:1: error: found the identifier \"=HYPERLINK(1)\", which a spreadsheet would run as a formula",
    "note: rename the cell, or allow such identifiers with --allow-formula-ids",
    "cells.csv:3:1: error: found the identifier \"@SUM\", which a spreadsheet would run as a formula",
    "note: rename the cell, or allow such identifiers with --allow-formula-ids",
    "cells.csv:4:1: error: found the identifier \"-2+3\", which a spreadsheet would run as a formula",
    "note: rename the cell, or allow such identifiers with --allow-formula-ids"),
  BadCells(
    "47 formulas by permission", "cell_id,capacity_ah,dcir_mohm\n=HYPERLINK(1),5,20\n@SUM,5,20\n",
    options: "--allow-formula-ids", code: 0),
  BadCells(
    "48 marks of other languages",
    "cell_id,capacity_ah,dcir_mohm\n<script>,5,20\n\"\"\"onload=\",5,20\n]]>,5,20\n&#x;,5,20\n",
    code: 0),
  BadCells(
    "49 steering a terminal", "cell_id,capacity_ah,dcir_mohm\nA\u{1B}[2J,5,20\nA\u{202E}1,5,20\n",
    code: 3,
    "cells.csv:2:1: error: found the character U+001B in an identifier, expected printable ones",
    "cells.csv:3:1: error: found the character U+202E in an identifier, expected printable ones"),
  BadCells(
    "50 a path", "cell_id,capacity_ah,dcir_mohm\n../../etc/x,5,20\nA2,5,20\n", code: 0),
  BadCells(
    "50 a very long identifier",
    "cell_id,capacity_ah,dcir_mohm\n" + String(repeating: "A", count: 10_000) + ",5,20\n", code: 3,
    "cells.csv:2:1: error: found an identifier of 10000 bytes, expected at most 256"),
  BadCells(
    "62 no multiple of the module", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,20\nA3,5,20\n",
    code: 0),
  BadCells(
    "63 fewer cells than one module", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\n", code: 4),
  BadCells(
    "65 an hour that clocks skip",
    "cell_id,capacity_ah,dcir_mohm,timestamp\nA1,5,20,2026-03-29T02:30:00\nA2,5,20,2026-03-29T03:30:00\n",
    code: 0),
  BadCells(
    "65 times with and without an offset",
    "cell_id,capacity_ah,dcir_mohm,timestamp\nA1,5,20,2026-03-29T02:30:00+02:00\nA2,5,20,2026-03-29T02:30:00\n",
    code: 0,
    "cells.csv:3:9: warning: found times with and without an offset from UTC under \"timestamp\"; those without are taken as UTC"
  ),
  BadCells(
    "65 a day that is none",
    "cell_id,capacity_ah,dcir_mohm,timestamp\nA1,5,20,2026-02-29\nA2,5,20,2026-02-28\n", code: 0,
    "cells.csv:2:9: warning: found \"2026-02-29\" under \"timestamp\", expected a date or time such as 2026-11-21T10:00:00Z; 1 cell is unreadable in this column",
    "note: correct them; a word for nothing such as NaN can be named with --missing"),
  BadCells(
    "words instead of numbers", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,n/a,20\nA3,5,20\n",
    code: 0,
    "cells.csv:3:4: warning: found \"n/a\" under \"capacity_ah\", expected a number; 1 cell is unreadable in this column",
    "note: correct them; a word for nothing such as NaN can be named with --missing"),
  BadCells(
    "two kinds of delimiter", "cell_id,capacity_ah;dcir_mohm\nA1,5;20\n", code: 3,
    "cells.csv:1:1: error: found as many commas as semicolons in the header (1), expected more of the delimiter",
    "note: say --delimiter comma, semicolon or tab"),
  BadCells(
    "a column of the output", "cell_id,capacity_ah,dcir_mohm,Module_ID\nA1,5,20,M1\n", code: 3,
    "cells.csv:1:31: error: found the column \"Module_ID\", which the output adds itself",
    "note: rename the column, or say --replace-columns"),
  BadCells(
    "a header that is not there", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,20\n",
    options: "--set columns.dcir=dcir_mohms", code: 3,
    "cells.csv:1:1: error: found no header \"dcir_mohms\", which the column of dcir was said to have",
    "note: did you mean \"dcir_mohm\"?"),
  BadCells(
    "a quantity that is not known", "cell_id,capacity_ah,dcir_mohm\nA1,5,20\nA2,5,20\n",
    options: "--set columns.dcirr=dcir_mohm", code: 3,
    "<--set 1>:1:15: error: unknown quantity \"dcirr\" in columns",
    "note: did you mean \"dcir\"?"),
  BadCells(
    "a damaged archive", bytes: [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00], code: 3,
    "cells.csv: error: found a damaged gzip file, expected one that can be unpacked"),
  BadCells(
    "no unit", "cell_id,capacity,dcir_mohm\nA1,5,20\n", code: 3,
    "cells.csv:1:9: error: found no unit in the header \"capacity\", expected one of Ah, mAh, kAh",
    "note: write it, e.g. capacity [Ah]"),
]
