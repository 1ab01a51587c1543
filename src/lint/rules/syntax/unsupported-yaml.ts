import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unsupportedYaml: Rule = {
  id: 'unsupported-yaml',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A part of YAML that the format leaves out',
  why: 'Anchors, aliases, tags, merge keys and directives make a file that means something else than it says where it is read; some can bring a program to its knees.',
  help: 'Write out what is meant; put text that only looks like one of them in quotation marks.',
  examples: {
    bad: example.replace('title: Return something', 'title: &title Return something'),
    good: example,
  },
}
