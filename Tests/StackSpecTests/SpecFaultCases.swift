/// Wrong lines in the place of those of the small spec, and what is said of them.
let lineFaults: [FaultCase] = [
  FaultCase(
    "stackwright: 2",
    "1:14: stackwright is 1, got \"2\"; write stackwright: 1"),
  FaultCase(
    "stackwright: [1]",
    "1:14: stackwright is not a choice: it takes one value; write one value, not a list or a range"),
  FaultCase(
    "nam: x",
    "10:1: unknown key \"nam\"; did you mean \"name\"?"),
  FaultCase(
    "name: [a, b]",
    "2:7: name is not a choice: it takes one value; write one value, not a list or a range"),
  FaultCase(
    "objective: {maximise: energy}",
    "3:23: objective.maximise is specific_energy, energy_density or cost, got \"energy\""),
  FaultCase(
    "objective: {maximise: specific_enrgy}",
    "3:23: objective.maximise is specific_energy, energy_density or cost, got \"specific_enrgy\"; did you mean \"specific_energy\"?"
  ),
  FaultCase(
    "objective: {maximise: cost}",
    "3:23: cost is better the other way round; write minimise: cost"),
  FaultCase(
    "objective: {minimize: energy_density}",
    "3:23: energy_density is better the other way round; write maximise: energy_density"),
  FaultCase(
    "objective: {maximise: specific_energy, minimise: cost}",
    "3:40: objective.minimise says what objective.maximise says too; keep one of them"),
  FaultCase(
    "objective: {level: module}",
    "3:20: the level module needs a module; write a module, e.g. module: {series: 12}"),
  FaultCase(
    "objective: {level: pack}",
    "3:20: objective.level is stack, cell or module, got \"pack\""),
  FaultCase(
    "objective: best",
    "3:12: expected a block of keys, got \"best\""),
  FaultCase(
    "operation: {discharge_rat: C/3}",
    "4:13: unknown key \"discharge_rat\" in operation; did you mean \"discharge_rate\"?"),
  FaultCase(
    "operation: {discharge_rate: 3}",
    "4:29: a rate needs a unit, e.g. \"C/2\""),
  FaultCase(
    "operation: {discharge_rate: [C/3, 1C]}",
    "4:29: operation.discharge_rate is not a choice: it takes one value; write one value, not a list or a range"
  ),
  FaultCase(
    "operation: {cell_temperature: 25 C}",
    "4:31: expected a temperature, got \"25 C\" (rate); write 25 degC"),
  FaultCase(
    "operation: {cell_temperature: -300 degC}",
    "4:31: a temperature cannot lie below 0 K, got \"-300 degC\""),
  FaultCase(
    "operation: {heating: NO}",
    "4:22: operation.heating is allowed or none, got \"NO\""),
  FaultCase(
    "operation: {cutoff_voltage: {NMC81: 2.8 V}}",
    "4:30: the catalogue has no cathode \"NMC81\"; did you mean \"NMC811\"?"),
  FaultCase(
    "operation: {cutoff_voltage: -1 V}",
    "4:29: operation.cutoff_voltage must be 0 or above, got \"-1 V\""),
  FaultCase(
    "operation: {critical_current_safety_factor: 0}",
    "4:45: operation.critical_current_safety_factor must be above 0, got \"0\""),
  FaultCase(
    "cathode: {material: NMC-811, recipe: dry-80, loading: 5 mAh/cm2}",
    "5:21: the catalogue has no cathode \"NMC-811\"; did you mean \"NMC811\"?"),
  FaultCase(
    "cathode: {material: [NMC811, zinc-pouch], recipe: dry-80, loading: 5 mAh/cm2}",
    "5:30: \"zinc-pouch\" is a monopolar cell: no bipolar stack can be made of it; stackwright catalogue zinc-pouch shows its figures"
  ),
  FaultCase(
    "cathode: {material: NO, recipe: dry-80, loading: 5 mAh/cm2}",
    "5:21: the catalogue has no cathode \"NO\"; known names: LCO, LFP, LNMO, NCA, NMC111, NMC622, NMC811"
  ),
  FaultCase(
    "cathode: {material: NMC811, loading: 5 mAh/cm2}",
    "5:10: cathode needs the key \"recipe\"; e.g. recipe: dry-80"),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: 5}",
    "5:54: an areal capacity needs a unit, e.g. \"5 mAh/cm2\""),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: 0 mAh/cm2}",
    "5:54: cathode.loading must be above 0, got \"0 mAh/cm2\""),
  FaultCase(
    "cathode: {material: [], recipe: dry-80, loading: 5 mAh/cm2}",
    "5:21: the list of cathode.material is empty; e.g. [NMC811]"),
  FaultCase(
    "cathode: []",
    "5:10: the list of cathode is empty; e.g. [{material: NMC811, recipe: dry-80, loading: 5 mAh/cm2}]"
  ),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: {from: 8 mAh/cm2, to: 2 mAh/cm2, step: 1 mAh/cm2}}",
    "5:54: a range must not end below its start, got \"8 mAh/cm2\" to \"2 mAh/cm2\"; exchange its ends"
  ),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: {from: 2 mAh/cm2, to: 8 mAh/cm2, step: 0 mAh/cm2}}",
    "5:93: the step of a range must be positive, got \"0 mAh/cm2\""),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: {from: 2 mAh/cm2, to: 8 mAh/cm2}}",
    "5:54: cathode.loading needs the key \"step\"; e.g. step: 1 mAh/cm2"),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: {from: 2 mAh/cm2, til: 8 mAh/cm2, step: 1 mAh/cm2}}",
    "5:72: unknown key \"til\" in cathode.loading; known keys: from, to, step"),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: {from: 1 mAh/cm2, to: 8 mAh/cm2, step: 0.0001 mAh/cm2}}",
    "5:54: a range may have at most 10,000 members; take larger steps, or leave choices out"),
  FaultCase(
    "separator: {material: LPSCl, thickness: -30 um}",
    "6:41: separator.thickness must be above 0, got \"-30 um\""),
  FaultCase(
    "separator: {material: LPSCl, thickness: 1:30}",
    "6:41: unknown unit \":30\"; a length is written in um, nm, mm, cm or m"),
  FaultCase(
    "separator: {material: LPSCl, thickness: 30}",
    "6:41: a length needs a unit, e.g. \"30 um\""),
  FaultCase(
    "separator: {material: LPSCl, thickness: {}}",
    "6:41: separator.thickness needs the key \"from\"; e.g. from: 30 um",
    "6:41: separator.thickness needs the key \"to\"; e.g. to: 30 um",
    "6:41: separator.thickness needs the key \"step\"; e.g. step: 1 um"),
  FaultCase(
    "anode: {material: lithium}",
    "7:8: the anode lithium needs the key \"np_ratio\"; e.g. np_ratio: 1.1"),
  FaultCase(
    "anode: {material: lithium, np_ratio: -0.1}",
    "7:38: anode.np_ratio must be 0 or above, got \"-0.1\""),
  FaultCase(
    "anode: {material: graphite, np_ratio: 0}",
    "7:39: anode.np_ratio must be above 0, got \"0\""),
  FaultCase(
    "anode: {material: lithium, np_ratio: 1 um}",
    "7:38: expected a ratio, got \"1 um\" (length)"),
  FaultCase(
    "anode: {material: anode-free, np_ratio: 1}",
    "7:41: warning: anode.np_ratio is not used by anode-free"),
  FaultCase(
    "plate: {material: SS-316, thickness: 10 um}",
    "8:19: the catalogue has no plate \"SS-316\"; did you mean \"SS316\"?"),
  FaultCase(
    "plate:",
    "8:7: plate needs the key \"material\"; e.g. material: SS316",
    "8:7: plate needs the key \"thickness\"; e.g. thickness: 10 um"),
  FaultCase(
    "stack: {layers: 0, footprint: 100 mm x 300 mm}",
    "9:17: stack.layers must be at least 1, got \"0\""),
  FaultCase(
    "stack: {layers: 60..2, footprint: 100 mm x 300 mm}",
    "9:17: a range must not end below its start, got \"60\" to \"2\"; exchange its ends"),
  FaultCase(
    "stack: {layers: 99999999999999999999, footprint: 100 mm x 300 mm}",
    "9:17: stack.layers must be at most 100,000, got \"99999999999999999999\""),
  FaultCase(
    "stack: {layers: 1000000, footprint: 100 mm x 300 mm}",
    "9:17: stack.layers must be at most 100,000, got \"1000000\""),
  FaultCase(
    "stack: {layers: 2.5, footprint: 100 mm x 300 mm}",
    "9:17: expected a whole number without a unit, got \"2.5\""),
  FaultCase(
    "stack: {layers: 2..60 um, footprint: 100 mm x 300 mm}",
    "9:17: expected a whole number without a unit, got \"60 um\""),
  FaultCase(
    "stack: {layers: 1..20000, footprint: 100 mm x 300 mm}",
    "9:17: a choice may have at most 10,000 members; take larger steps, or leave choices out"),
  FaultCase(
    "stack: {layers: {from: 2, to: 9, step: 0}, footprint: 100 mm x 300 mm}",
    "9:40: the step of a range must be positive, got \"0\""),
  FaultCase(
    "stack: {layers: {from: 2, to: 9, step: 3}, footprint: 100 mm x 300 mm}",
    "9:17: warning: the range of stack.layers ends at 8: its steps do not reach 9"),
  FaultCase(
    "stack: {layers: 12, footprint: 100 mm}",
    "9:32: expected a width and a height, got \"100 mm\"; e.g. 100 mm x 300 mm"),
  FaultCase(
    "stack: {layers: 12, footprint: 100 x 300}",
    "9:32: a length needs a unit, e.g. \"100 mm\""),
  FaultCase(
    "stack: {layers: 12, footprint: 100 mm x 0 mm}",
    "9:32: stack.footprint must be above 0, got \"0 mm\""),
  FaultCase(
    "stack: {layers: 12, footprint: 100 mm x 300 mm, overhang: 3 mm}",
    "9:59: the overhang of 3 mm must be smaller than the margin of 3 mm; make the overhang smaller or the margin larger"
  ),
  FaultCase(
    "stack: {layers: 12, footprint: 100 mm x 300 mm, margin: 1 mm}",
    "9:57: the overhang of 1 mm must be smaller than the margin of 1 mm; make the overhang smaller or the margin larger"
  ),
  FaultCase(
    "stack: {layers: 12, footprint: 100 mm x 300 mm, tabs: full}",
    "9:55: stack.tabs is full_face or one_edge, got \"full\""),
  FaultCase(
    "module: {series: 0}",
    "10:18: module.series must be at least 1, got \"0\""),
  FaultCase(
    "module: {cooling: {faces: two}}",
    "10:27: module.cooling.faces is both, one or none, got \"two\""),
  FaultCase(
    "module: {cells_per_group: 1..3}",
    "10:27: module.cells_per_group is not a choice: it takes one value; write one value, not a list or a range"
  ),
  FaultCase(
    "module: {energy: {min: 5 V}}",
    "10:24: expected an energy, got \"5 V\" (voltage)"),
  FaultCase(
    "module: {energy: {min: 6 kWh, max: 5000 Wh}}",
    "10:24: the least value \"6 kWh\" lies above the largest, \"5000 Wh\"; exchange them: {min: 5000 Wh, max: 6 kWh}"
  ),
  FaultCase(
    "manufacturing: {layer_yield: 101 %}",
    "10:30: manufacturing.layer_yield must be above 0 and at most 1, got \"101 %\""),
  FaultCase(
    "manufacturing: {layer_capacity_cv: -1 %}",
    "10:36: manufacturing.layer_capacity_cv must be 0 or above and below 1, got \"-1 %\""),
  FaultCase(
    "manufacturing: {screen: sigma}",
    "10:25: expected a number, got nothing"),
  FaultCase(
    "manufacturing: {screen: 3}",
    "10:25: expected a number of standard deviations such as 3 sigma, or none, got \"3\""),
  FaultCase(
    "manufacturing: {screen: 0 sigma}",
    "10:25: manufacturing.screen must be above 0, got \"0\""),
  FaultCase(
    "manufacturing: {process: laminate}",
    "10:26: the catalogue has no process \"laminate\"; did you mean \"laminated\"?"),
  FaultCase(
    "manufacturing: {grades: 1..1000}",
    "10:25: manufacturing.grades must be at most 100, got \"1000\""),
  FaultCase(
    "manufacturing: {grades: many}",
    "10:25: expected a whole number without a unit, got \"many\""),
  FaultCase(
    "limits: {voltage: {max: 60 V}}",
    "10:10: unknown key \"voltage\" in limits; known keys: stack_voltage, module_voltage, temperature, temperature_spread, soc_excess, cell_mass, module_mass, cell_thickness, module_height, module_volume, cell_energy, module_energy, cell_current, cost, stack_yield, grades"
  ),
  FaultCase(
    "limits: {stack_voltage: 60 V}",
    "10:25: expected a block of keys, got \"60 V\""),
  FaultCase(
    "limits: {stack_voltage: {}}",
    "10:25: limits.stack_voltage limits nothing; write max or min, e.g. {max: 60 V} for a voltage"),
  FaultCase(
    "limits: {stack_voltage: {max: 60}}",
    "10:31: a voltage needs a unit, e.g. \"60 V\""),
  FaultCase(
    "limits: {stack_voltage: {max: 40 V, min: 60 V}}",
    "10:42: the least value \"60 V\" lies above the largest, \"40 V\"; exchange them: {min: 40 V, max: 60 V}"
  ),
  FaultCase(
    "limits: {temperature: {min: 20 degC}}",
    "10:24: unknown key \"min\" in limits.temperature; known keys: max"),
  FaultCase(
    "limits: {soc_excess: {max: 3 %, confidence: 100 %}}",
    "10:45: limits.soc_excess.confidence must be above 0 and below 1, got \"100 %\""),
  FaultCase(
    "limits: {soc_excess: {max: 3 %, confidence: 2}}",
    "10:45: limits.soc_excess.confidence must be above 0 and below 1, got \"2\""),
  FaultCase(
    "limits: {module_voltage: {max: 400 V}}",
    "10:26: the limit module_voltage needs a module; write a module, e.g. module: {series: 12}"),
  FaultCase(
    "ends: {positive: {material: Aluminium}}",
    "10:29: the catalogue has no metal \"Aluminium\"; known names: Al, Cu, Ni, SS304, SS316, Ti, lithium"
  ),
  FaultCase(
    "ends: {negative: {thickness: 8 um}}",
    "10:18: ends.negative needs the key \"material\"; e.g. material: Cu"),
  FaultCase(
    "ends: [Al, Cu]",
    "10:7: expected a block of keys, got a list"),
  FaultCase(
    "operation: {discharge_rate: C/3, discharge_rate: 1C}",
    "4:34: found the key 'discharge_rate' a second time, expected it only on line 4; keep one of the two"
  ),
  FaultCase(
    "operation: {cutoff_voltage: {LFP: 2.5 V}}",
    "4:29: warning: operation.cutoff_voltage leaves out NMC811: the default holds there"),
  FaultCase(
    "operation:",
    "4:11: warning: operation is empty: its defaults hold"),
  FaultCase(
    "module:",
    "10:8: the module is empty; write its keys, e.g. module: {series: 12}, or leave the module out"),
  FaultCase(
    "separator: {material: LPSCl, thicknes: 30 um}",
    "6:30: unknown key \"thicknes\" in separator; did you mean \"thickness\"?"),
  FaultCase(
    "separator: {material: LPSCl, thickness: 0,02 mm}",
    "6:41: \"0,02 mm\" is not a number: write 0.02 mm"),
  FaultCase(
    "separator: {material: LPSCl, thickness: [0 um, 1e60 um, 20 m]}",
    "6:42: separator.thickness must be above 0, got \"0 um\"",
    "6:48: separator.thickness must lie between 1 nm and 100 mm, got \"1e60 um\"; check the number and its unit",
    "6:57: separator.thickness must lie between 1 nm and 100 mm, got \"20 m\"; check the number and its unit"
  ),
  FaultCase(
    "operation: {cutoff_voltage: {NMC811: 28 V}}",
    "4:38: operation.cutoff_voltage.NMC811 must lie between 0 V and 10 V, got \"28 V\"; check the number and its unit"
  ),
  FaultCase(
    "cathode: {material: NMC811, recipe: dry-80, loading: 500 kg/m2}",
    "5:54: cathode.loading must lie between 0.001 mg/cm2 and 10000 mg/cm2, got \"500 kg/m2\"; check the number and its unit"
  ),
  FaultCase(
    "limits: {cell_mass: {max: 2}}",
    "10:27: a mass needs a unit, e.g. \"2 kg\""),
  FaultCase(
    "stack: {layers: 2.., footprint: 100 mm x 300 mm}",
    "9:17: the range \"2..\" has no end; write both ends, e.g. 2..60"),
  FaultCase(
    "stack: {layers: ..60, footprint: 100 mm x 300 mm}",
    "9:17: the range \"..60\" has no start; write both ends, e.g. 2..60"),
  FaultCase(
    "stack: {layers: 010, footprint: 100 mm x 300 mm}",
    "9:17: \"010\" is not a number: write it without zeros at its beginning"),
  FaultCase(
    "separator: {material: LPSCl, thickness: &a 30 um}",
    "6:41: found the anchor '&a', expected a plain value; write the value out in each place; a text that begins with '&' or '*' needs quotes"
  ),
]

/// Wrong settings of the small spec, and what is said of them.
let settingFaults: [FaultCase] = [
  FaultCase(
    "limits.temperature.max=65",
    "1:24: a temperature needs a unit, e.g. \"65 degC\""),
  FaultCase(
    "stack.layers=0",
    "1:14: stack.layers must be at least 1, got \"0\""),
  FaultCase(
    "x",
    "1:1: expected key=value; e.g. limits.temperature.max='65 degC'"),
  FaultCase(
    "=3",
    "1:1: expected key=value; e.g. limits.temperature.max='65 degC'"),
  FaultCase(
    "stack.layers.a=3",
    "1:1: stack.layers is \"12\" and has no keys to set"),
  FaultCase(
    "operation.discharge_rat=3",
    "1:1: unknown key \"discharge_rat\" in operation; did you mean \"discharge_rate\"?"),
  FaultCase(
    "cathode=",
    "1:1: expected key=value; e.g. limits.temperature.max='65 degC'"),
  FaultCase(
    "stack.margin=[1 mm",
    "2:1: found the end of the text inside a list, expected ',' or ']'"),
  FaultCase(
    "limits..max=65 degC",
    "1:1: expected names joined by points, got \"limits..max\"; e.g. limits.temperature.max='65 degC'"
  ),
  FaultCase(
    "stack.=3",
    "1:1: expected names joined by points, got \"stack.\"; e.g. limits.temperature.max='65 degC'"),
  FaultCase(
    "anode[x].np_ratio=1",
    "1:1: expected names joined by points, got \"anode[x].np_ratio\"; e.g. limits.temperature.max='65 degC'"
  ),
  FaultCase(
    "anode[2].np_ratio=1",
    "1:1: anode has no member 2: it has 1; count its members from 1"),
  FaultCase(
    "anode[0].np_ratio=1",
    "1:1: anode has no member 0: it has 1; count its members from 1"),
  FaultCase(
    "anode[1].np_ratio=-1",
    "1:19: anode.np_ratio must be 0 or above, got \"-1\""),
  FaultCase(
    "anode.material=sodium",
    "1:16: the catalogue has no anode \"sodium\"; known names: LTO, Li-In, anode-free, graphite, lithium, silicon"
  ),
]
