import { FIELDS, type Criteria, type Field } from '#src/lib/directory/filter.ts';

type Control = HTMLSelectElement | HTMLInputElement;

/** The directory's controls, as choices by their names. */
export interface Controls {
  chosen: () => Criteria;
  choose: (criteria: Criteria) => void;
  /** What a reader sees of a choice: the name of what is selected, or of the box that is ticked. */
  nameOf: (field: Field) => string;
  focus: (field: Field) => void;
}

export function controlsOf(form: HTMLFormElement): Controls {
  const control = (field: Field): Control | null => form.querySelector(`[name=${field}]`);
  return {
    chosen: () => {
      const criteria: Criteria = {};
      for (const field of FIELDS) {
        const from = control(field);
        if (from && (!(from instanceof HTMLInputElement) || from.checked)) criteria[field] = from.value;
      }
      return criteria;
    },
    choose: (criteria) => {
      for (const field of FIELDS) {
        const to = control(field);
        if (to instanceof HTMLInputElement) to.checked = Boolean(criteria[field]);
        else if (to) {
          to.value = criteria[field] ?? '';
          // The address names something that is not in the list.
          if (to.selectedIndex < 0) to.value = '';
        }
      }
    },
    nameOf: (field) => {
      const of = control(field);
      const words =
        of instanceof HTMLSelectElement ? of.selectedOptions[0]?.text : of?.labels?.[0]?.textContent;
      return words?.trim() ?? '';
    },
    focus: (field) => control(field)?.focus(),
  };
}
