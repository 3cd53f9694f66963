import { kadiolo } from '../places'
import { randomOf } from '../random'
import { ValueList, type SeedValue } from '../values'
import { putFinancing } from './financing'
import { putAreaGovernance, putDistrictGovernance, putRegionGovernance } from './governance'
import { putInsurance, putQuotas } from './insurance'
import { putPopulation } from './population'
import { putSituation } from './situation'
import { putTraining } from './training'
import { districtUnits, reportingUnits } from './units'

/** Demo data of 2022 to 2025 for the five regions of the first phase: plausible, incomplete here and there, the same every time. */
export function generatedValues(): readonly SeedValue[] {
  const values = new ValueList()
  for (const unit of reportingUnits) {
    putPopulation(values, unit)
    putSituation(values, unit)
    putFinancing(values, unit)
    if (unit.place.level === 4) putAreaGovernance(values, unit)
  }
  for (const unit of districtUnits) {
    putTraining(values, unit.place, unit.random)
    putDistrictGovernance(values, unit, unit.place.id !== kadiolo.id)
    putInsurance(values, unit)
    putQuotas(values, unit)
  }
  for (const region of new Set(districtUnits.map((unit) => unit.region))) {
    putTraining(values, region, randomOf(region.code))
    putRegionGovernance(values, region)
  }
  return values.all()
}
