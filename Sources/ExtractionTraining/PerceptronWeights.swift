import Extraction

/// The growing weights of an averaged perceptron: only features that took part in a mistake are stored.
final class PerceptronWeights {
  let classCount: Int
  /// How many decisions there have been.
  private var time: UInt32 = 0
  private var keys: [Feature]
  private var first: [Int32]
  private var used = 0
  private var cells: [Cell] = []

  private struct Cell {
    var number: Int32
    var next: Int32
    var weight: Float
    var stamp: UInt32
    var total: Double
  }

  init(classCount: Int) {
    self.classCount = classCount
    keys = Array(repeating: 0, count: 1 << 16)
    first = Array(repeating: -1, count: 1 << 16)
  }

  func tick() { time += 1 }

  @inline(__always)
  private func slot(_ feature: Feature) -> Int {
    let mask = keys.count - 1
    return keys.withUnsafeBufferPointer { keys in
      var slot = Int(truncatingIfNeeded: feature) & mask
      while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
      return slot
    }
  }

  func score(_ list: FeatureList, into scores: inout [Float]) {
    for index in scores.indices { scores[index] = 0 }
    cells.withUnsafeBufferPointer { cells in
      first.withUnsafeBufferPointer { first in
        scores.withUnsafeMutableBufferPointer { scores in
          for feature in list.features {
            var cell = first[slot(feature)]
            while cell >= 0 {
              let found = cells[Int(cell)]
              scores[Int(found.number)] += found.weight
              cell = found.next
            }
          }
        }
      }
    }
  }

  func update(_ list: FeatureList, _ number: Int, by amount: Float) {
    for feature in list.features {
      if used * 2 > keys.count { grow() }
      let slot = slot(feature)
      if keys[slot] == 0 {
        keys[slot] = feature
        used += 1
      }
      var cell = first[slot]
      while cell >= 0, Int(cells[Int(cell)].number) != number { cell = cells[Int(cell)].next }
      if cell < 0 {
        cell = Int32(cells.count)
        cells.append(Cell(number: Int32(number), next: first[slot], weight: 0, stamp: time, total: 0))
        first[slot] = cell
      }
      cells[Int(cell)].total += Double(time - cells[Int(cell)].stamp) * Double(cells[Int(cell)].weight)
      cells[Int(cell)].stamp = time
      cells[Int(cell)].weight += amount
    }
  }

  private func grow() {
    let (oldKeys, oldFirst) = (keys, first)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    first = Array(repeating: -1, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      first[slot] = oldFirst[index]
    }
  }

  /// The averaged weights as a table; weights smaller than `cut` are dropped.
  func table(cut: Float) -> [UInt8] {
    var rows: [(feature: Feature, weights: [(class: Int, weight: Float)])] = []
    for (index, key) in keys.enumerated() where key != 0 {
      var weights: [(class: Int, weight: Float)] = []
      var cell = first[index]
      while cell >= 0 {
        let found = cells[Int(cell)]
        let average = Float((found.total + Double(time - found.stamp) * Double(found.weight)) / Double(max(1, time)))
        if abs(average) > cut { weights.append((Int(found.number), average)) }
        cell = found.next
      }
      if !weights.isEmpty {
        weights.sort { $0.class < $1.class }
        rows.append((key, weights))
      }
    }
    return WeightTable.bytes(rows, classCount: classCount)
  }
}

extension WeightTable {
  /// A table over bytes that are never freed: training needs few and ends soon.
  static func kept(_ bytes: [UInt8]) -> WeightTable {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(16, bytes.count), alignment: 16)
    memory.copyBytes(from: bytes)
    guard let table = WeightTable(UnsafeRawBufferPointer(memory)) else {
      preconditionFailure("a table just written cannot be read")
    }
    return table
  }
}
