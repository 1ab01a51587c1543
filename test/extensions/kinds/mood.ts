import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import type { Option } from '../prompt.ts'
import type { Kind } from './kind.ts'
import { picked, pickOf } from './pick.ts'

/** From the best to the worst. */
const weather = ['sunny', 'cloudy', 'rainy', 'stormy'] as const
type Weather = (typeof weather)[number]

const options: readonly Option[] = weather.map((id, index) => ({ id, key: String(index + 1), label: id }))

interface Spec {
  'at-worst'?: Weather
}

const isWorse = (value: Weather, { 'at-worst': limit = 'stormy' }: Spec) =>
  weather.indexOf(value) > weather.indexOf(limit)

export const mood: Kind<Spec, Weather> = {
  name: 'mood',
  summary: 'The weather in the room, from sunny to stormy.',
  spec: () =>
    z.strictObject({
      'at-worst': z.optional(described(z.enum(weather), 'The worst weather that still passes.', 'cloudy')),
    }),
  live: false,
  value: () => z.enum(weather),
  input: (written) => pickOf(written, options),
  space: () => ({ ids: weather }),
  question: () => 'What was the weather like in there?',
  control: () => ({ is: 'pick', options, many: false }),
  read(input) {
    const option = picked(input, options)
    return 'refused' in option ? option : (option.id as Weather)
  },
  judge: (value, spec) => (spec['at-worst'] ? (isWorse(value, spec) ? 'failed' : 'passed') : undefined),
  missed: (value, spec) => (isWorse(value, spec) ? [`${value}, at worst ${spec['at-worst']}`] : []),
  show: (value) => value,
  measure: () => undefined,
  facts: (value) => ({ is: value }),
}
