export { default as Callout } from './Callout.astro';
export { default as Fact } from './Fact.astro';
export { default as Section } from './Section.astro';
export { default as Step } from './Step.astro';
export { default as Steps } from './Steps.astro';
export { default as Term } from './Term.astro';
