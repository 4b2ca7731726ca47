import CellTable

extension BadTable {
  /// Tables that must be refused or warned about, by what is wrong with them.
  static let all: [BadTable] = [
    .init(
      "31 decimal commas between commas",
      "cell_id,capacity [Ah],dcir [mohm]\nA1,5,01,20,5\nA2,5,02,20,4\n",
      says:
        "a.csv:2:1 error: found 5 fields, expected 3 as in the header; a field with a comma inside needs quotes, or semicolons between all fields",
      "a.csv:3:1 error: found 5 fields, expected 3 as in the header; a field with a comma inside needs quotes, or semicolons between all fields"
    ),
    .init(
      "31 decimal commas between semicolons", "cell_id;capacity [Ah]\nA1;5,01\nA2;5,02\n",
      says:
        "a.csv:2:4 error: found \"5,01\", expected a number with a decimal point; say --decimal-comma if all numbers have one",
      "a.csv:3:4 error: found \"5,02\", expected a number with a decimal point; say --decimal-comma if all numbers have one"
    ),
    .init(
      "31 numbers that mix both marks", "cell_id;capacity [Ah]\nA1;1.234,5\n",
      options: .init(decimalComma: true),
      says:
        "a.csv:2:4 error: found \"1.234,5\", expected a number with a decimal comma; leave out --decimal-comma if no number has one"
    ),
    .init(
      "31 numbers grouped by commas", "cell_id;capacity [Ah]\nA1;1,234.5\n",
      says:
        "a.csv:2:4 error: found \"1,234.5\", expected a number with a decimal point; say --decimal-comma if all numbers have one"
    ),
    .init(
      "32 a degree sign of cp1252",
      bytes: [Array("cell_id;temp (".utf8) + [0xB0] + Array("C)\nA1;25,1\n".utf8)],
      says: [
        "a.csv:1:15 error: found byte 0xB0 outside UTF-8, expected UTF-8 text; save the file with the encoding UTF-8"
      ]),
    .init(
      "33 Chinese headers in GB18030",
      bytes: [[0xB5, 0xE7, 0xD0, 0xBE] + Array(",dcir_ohm\n1,0.02\n".utf8)],
      says: [
        "a.csv:1:1 error: found byte 0xB5 outside UTF-8, expected UTF-8 text; save the file with the encoding UTF-8"
      ]),
    .init(
      "34 a header alone", "cell_id,capacity_ah\n",
      says: "a.csv:1:1 error: found a header and nothing below it, expected at least one cell"),
    .init(
      "34 nothing at all", "",
      says: "a.csv:1:1 error: found an empty file, expected a table with a header"),
    .init(
      "34 line ends alone", "\r\n\r\n",
      says: "a.csv:1:1 error: found an empty file, expected a table with a header"),
    .init(
      "35 no identifiers", "name,capacity_ah\nA1,5\n",
      says:
        "a.csv:1:1 error: found no column of identifiers, expected one named cell_id beside \"name\" and \"capacity_ah\"; name the column cell_id, or say columns: {cell_id: …} in the spec"
    ),
    .init(
      "35 identifiers in the first file alone", "cell_id,capacity_ah\nA1,5\n", "capacity_ah\n5\n",
      says:
        "b.csv:1:1 error: found no column of identifiers, expected one named cell_id beside \"capacity_ah\"; name the column cell_id, or say columns: {cell_id: …} in the spec"
    ),
    .init(
      "36 two capacities", "cell_id,capacity_ah,discharge capacity (mAh)\nA1,5,5000\n",
      says:
        "a.csv:1:21 error: found a second column of discharge_capacity, expected one; \"capacity_ah\" is one too; say columns: {discharge_capacity: …} in the spec"
    ),
    .init(
      "36 two capacities in two files", "cell_id,capacity_ah\nA1,5\n",
      "cell_id,capacity_mah\nA2,5000\n",
      says:
        "b.csv:1:9 error: found a second column of discharge_capacity, expected one; \"capacity_ah\" in a.csv is one too; write the same header in all files"
    ),
    .init(
      "36 one header twice", "cell_id,x,y,x\nA1,1,2,3\n",
      says:
        "a.csv:1:13 error: found the header \"x\" a second time, expected it once; it is column 2 too; rename one of them"
    ),
    .init(
      "36 an unknown prefix", "cell_id,dcir (MOhm)\nA1,20\n",
      says: "a.csv:1:9 error: found \"MOhm\", expected a unit of dcir: mohm, uohm, ohm, kohm"),
    .init(
      "36 no unit", "cell_id,capacity\nA1,5\n",
      says:
        "a.csv:1:9 error: found no unit in the header \"capacity\", expected one of Ah, mAh, kAh; write it, e.g. capacity [Ah]"
    ),
    .init(
      "36 a condition without a unit", "cell_id,temperature\nA1,25\n",
      says:
        "a.csv:1:9 warning: found no unit in the header \"temperature\"; it is not taken as test_temperature; write it, e.g. temperature [degC]"
    ),
    .init(
      "37 ragged rows", "cell_id,capacity_ah\nA1\nA2,5\nA3,5,\n",
      says: "a.csv:2:1 error: found 1 field, expected 2 as in the header",
      "a.csv:4:1 error: found 3 fields, expected 2 as in the header; a field with a comma inside needs quotes, or semicolons between all fields"
    ),
    .init(
      "38 a quote without end", "cell_id,capacity_ah\nA1,\"5\nA2,5\n",
      says: "a.csv:2:4 error: found a quoted field without end, expected a closing double quote"),
    .init(
      "38 a quote that ends too late",
      bytes: [
        Array("cell_id,capacity_ah\nA1,\"".utf8)
          + Array(repeating: UInt8(ascii: "5"), count: 70_000)
      ],
      says: [
        "a.csv:2:4 error: found a quoted field of more than 65536 bytes, expected a closing double quote"
      ]),
    .init(
      "38 text after a quoted field", "cell_id,note\nA1,\"a\" b\n",
      says:
        "a.csv:2:7 error: found text after the closing quote of a field, expected a delimiter or the end of the line; put the whole field into quotes and double the quotes inside it"
    ),
    .init(
      "38 a quote inside a field", "cell_id,note\nA1,a \"b\"\n",
      says:
        "a.csv:2:6 error: found a double quote inside a field without quotes; put the whole field into quotes and double the quotes inside it"
    ),
    .init(
      "39 a line break in an identifier", "cell_id,capacity_ah\n\"A\n1\",5\n",
      says: "a.csv:2:1 error: found the character U+000A in an identifier, expected printable ones"),
    .init(
      "40 lone CR and no final line end", "cell_id,capacity_ah\rA1,5\rA1,5",
      says:
        "a.csv:3:1 error: found the identifier \"A1\" a second time, expected it once; it is at a.csv:2 too; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "41 the same identifier", "cell_id\nA1\nA2\nA1\n",
      says:
        "a.csv:4:1 error: found the identifier \"A1\" a second time, expected it once; it is at a.csv:2 too; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "41 other capitals", "cell_id\nCell-a\nCELL-A\n",
      says:
        "a.csv:3:1 error: found the identifier \"CELL-A\", expected no other way to write \"Cell-a\" at a.csv:2; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "41 a blank at the end", "cell_id\nA1\nA1 \n",
      says:
        "a.csv:3:1 error: found the identifier \"A1 \", expected no other way to write \"A1\" at a.csv:2; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "41 another Unicode form", "cell_id\n\u{E9}1\ne\u{301}1\n",
      says:
        "a.csv:3:1 error: found the identifier \"é1\", expected no other way to write \"é1\" at a.csv:2; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "41 a sign that means another", "cell_id\n5k\n5\u{212A}\n",
      says:
        "a.csv:3:1 error: found the identifier \"5K\", expected no other way to write \"5k\" at a.csv:2; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "41 in another file", "cell_id\nA1\n", "cell_id\nB1\nA1\n",
      says:
        "b.csv:3:1 error: found the identifier \"A1\" a second time, expected it once; it is at a.csv:2 too; rename one of the cells; for two tests of one cell say --retest last or --retest first"
    ),
    .init(
      "42 capacities in mAh under Ah", "cell_id,capacity [Ah]\nA1,5000\nA2,4990\n",
      says:
        "a.csv:2:4 error: found 5000 under \"capacity [Ah]\", expected discharge_capacity of 0 Ah to 1500 Ah; check the unit in the header",
      "a.csv:3:4 error: found 4990 under \"capacity [Ah]\", expected discharge_capacity of 0 Ah to 1500 Ah; check the unit in the header"
    ),
    .init(
      "42 resistances in mohm under ohm", "cell_id,capacity [Ah],dcir [ohm]\nA1,5,20\nA2,5,21\n",
      says:
        "a.csv:3:6 error: found a median of 21 ohm for cells of 5 Ah, expected a voltage drop below 10 V when they are emptied in an hour; check the unit in the header"
    ),
    .init(
      "43 one resistance in mohm among ohm", "cell_id,dcir [ohm]\nA1,0.020\nA2,0.021\nA3,20\n",
      says:
        "a.csv:4:4 warning: found 20 under \"dcir [ohm]\", about 1000 times above the median of the column; check the unit in the header"
    ),
    .init(
      "44 negative resistance", "cell_id,dcir_mohm\nA1,20\nA2,-20\n",
      says:
        "a.csv:3:4 error: found -20 under \"dcir_mohm\", expected dcir of more than 0 ohm to 100000 ohm; correct it, or leave the field empty"
    ),
    .init(
      "45 voltage gained at rest", "cell_id,ocv1_v,ocv2_v\nA1,3.45,3.46\nA2,3.45,3.44\n",
      says: "a.csv:2:9 warning: found ocv2 above ocv1; 1 cell has gained voltage at rest"),
    .init(
      "46 times the wrong way round",
      "cell_id,ocv1_time,ocv2_time\nA1,2026-11-21,2026-11-20\nA2,2026-11-21,2026-11-21\n",
      says: "a.csv:2:15 error: found the time of ocv2 not after that of ocv1, expected it later",
      "a.csv:3:15 error: found the time of ocv2 not after that of ocv1, expected it later"),
    .init(
      "47 a formula", "cell_id\n=HYPERLINK(1)\n@SUM\n-2+3\n\"\tA\"\n",
      says:
        "a.csv:2:1 error: found the identifier \"=HYPERLINK(1)\", which a spreadsheet would run as a formula; rename the cell, or allow such identifiers with --allow-formula-ids",
      "a.csv:3:1 error: found the identifier \"@SUM\", which a spreadsheet would run as a formula; rename the cell, or allow such identifiers with --allow-formula-ids",
      "a.csv:4:1 error: found the identifier \"-2+3\", which a spreadsheet would run as a formula; rename the cell, or allow such identifiers with --allow-formula-ids",
      "a.csv:5:1 error: found the identifier \"A\", which a spreadsheet would run as a formula; rename the cell, or allow such identifiers with --allow-formula-ids"
    ),
    .init(
      "47 formulas by permission", "cell_id\n=HYPERLINK(1)\n@SUM\n-2+3\n",
      options: .init(allowFormulaIdentifiers: true)),
    .init("48 marks of other languages", "cell_id\n<script>\n\"\"\"onload=\"\n]]>\n&#x;\n"),
    .init(
      "49 steering a terminal", "cell_id\nA\u{1B}[2J\nA\u{202E}1\n",
      says: "a.csv:2:1 error: found the character U+001B in an identifier, expected printable ones",
      "a.csv:3:1 error: found the character U+202E in an identifier, expected printable ones"),
    .init("50 a path", "cell_id\n../../etc/x\n"),
    .init(
      "50 a very long identifier", "cell_id\n" + String(repeating: "A", count: 10_000) + "\n",
      says: "a.csv:2:1 error: found an identifier of 10000 bytes, expected at most 256"),
    .init(
      "65 an hour that clocks skip",
      "cell_id,timestamp\nA1,2026-03-29T02:30:00\nA2,2026-03-29T03:30:00\n"),
    .init(
      "65 times with and without an offset",
      "cell_id,timestamp\nA1,2026-03-29T02:30:00+02:00\nA2,2026-03-29T02:30:00\n",
      says:
        "a.csv:3:4 warning: found times with and without an offset from UTC under \"timestamp\"; those without are taken as UTC"
    ),
    .init(
      "65 a day that is none", "cell_id,timestamp\nA1,2026-02-29\nA2,2026-02-28\n",
      says:
        "a.csv:2:4 warning: found \"2026-02-29\" under \"timestamp\", expected a date or time such as 2026-11-21T10:00:00Z; 1 cell is unreadable in this column; correct them; a word for nothing such as NaN can be named with --missing"
    ),
    .init(
      "no identifier in a row", "cell_id,capacity_ah\nA1,5\n,5\n",
      says: "a.csv:3:1 error: found no identifier, expected one for every cell"),
    .init(
      "words instead of numbers", "cell_id,capacity_ah\nA1,5\nA2,n/a\nA3,NaN\nA4,inf\nA5,0x10\n",
      says:
        "a.csv:3:4 warning: found \"n/a\" under \"capacity_ah\", expected a number; 4 cells are unreadable in this column; correct them; a word for nothing such as NaN can be named with --missing"
    ),
    .init(
      "two kinds of delimiter", "cell_id,a;b\nA1,1;2\n",
      says:
        "a.csv:1:1 error: found as many commas as semicolons in the header (1), expected more of the delimiter; say --delimiter comma, semicolon or tab"
    ),
    .init(
      "another delimiter in the second file", "cell_id,a\nA1,1\n", "cell_id;a\nA2;1\n",
      says:
        "b.csv:1:1 error: found fields separated by semicolons, expected commas as in a.csv; save all files in the same way"
    ),
    .init(
      "a column of the output", "cell_id,Module_ID\nA1,M1\n",
      says:
        "a.csv:1:9 error: found the column \"Module_ID\", which the output adds itself; rename the column, or say --replace-columns"
    ),
    .init(
      "a header that is not there", "cell_id,dcir10s_mohm\nA1,20\n",
      options: .init(headers: [.dcir: "dcir10_mohm"]),
      says:
        "a.csv:1:1 error: found no header \"dcir10_mohm\", which the column of dcir was said to have; did you mean \"dcir10s_mohm\"?"
    ),
    .init(
      "a header with the wrong unit", "cell_id,r10_v\nA1,20\n",
      options: .init(headers: [.dcir: "r10_v"]),
      says: "a.csv:1:9 error: found \"v\", expected a unit of dcir: mohm, uohm, ohm, kohm"),
    .init(
      "a damaged archive", bytes: [[0x1F, 0x8B, 8, 0, 0, 0]],
      says: ["a.csv:0:0 error: found a damaged gzip file, expected one that can be unpacked"]),
  ]
}
