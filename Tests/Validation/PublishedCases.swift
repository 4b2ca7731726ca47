import StackPhysics

/// Every published case in the order of the guide.
public enum PublishedCases {
  /// The cases, each computed from its inputs.
  ///
  /// - Throws: `PotentialCurve.Fault` when a curve of the cases is at fault.
  public static func all() throws -> [ValidationCase] {
    let parts = CaseParts()
    return try [
      singleLayerOnFullFoils(), flexFrameCell(), flexFrameCellWithThinSeparator(),
    ] + automotivePouches() + [eckerStack(), sampleCell()]
      + spreadsheetCells() + spreadsheetHeat(parts) + [
        wideElectrodePouch(), compressedStack(), sameLayersTwoWays(parts), breakEvenPlates(),
        growingStacks(), evenLayers(), slabs(parts), separatorResistances(), doubledArea(),
        lithiumPerCapacity(), singleLayerWithoutOverhead(), sameFoils(), stackVoltages(),
        bipolarStacks(), monopolarCells(parts), transmissionLine(), largestOfNormals(),
        equalMassPlate(parts), zincPouch(parts), thickBlock(parts), voltageClass(),
        seriesLithiumIronPhosphate(parts), seriesAsAssembled(parts),
      ]
  }
}
