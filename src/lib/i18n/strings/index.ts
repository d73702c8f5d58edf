import it from './it.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import sq from './sq.json' with { type: 'json' };
import ar from './ar.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import bn from './bn.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import pa from './pa.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import tl from './tl.json' with { type: 'json' };

/** The interface strings the generator ships, by language. A region adds its own in `content/l10n/<lang>/interface.yaml`. */
export const SHIPPED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  it,
  en,
  fr,
  es,
  ro,
  sq,
  ar,
  uk,
  ru,
  zh,
  bn,
  ur,
  pa,
  tr,
  pt,
  fa,
  tl,
};
