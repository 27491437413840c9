import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** Words live beside what they describe, one file a language: `<name>.it.json`, `<name>.en.json`. */
const file = import.meta.glob<Record<string, unknown>>('./**/*.{it,en,de}.json', {
  eager: true,
  import: 'default',
});

export const lingue = ['it', 'en'] as const;
export type Lingua = (typeof lingue)[number];

const risorse: Record<string, Record<string, Record<string, unknown>>> = {};
for (const [percorso, parole] of Object.entries(file)) {
  const [, spazio, lingua] = /([\w-]+)\.(\w\w)\.json$/.exec(percorso) ?? [];
  if (spazio && lingua) (risorse[lingua] ??= {})[spazio] = parole;
}

const ricordata = 'sportello.lingua';

export function linguaIniziale(memoria: Pick<Storage, 'getItem'>): Lingua {
  const scelta = memoria.getItem(ricordata);
  return lingue.find((una) => una === scelta) ?? 'it';
}

export async function preparaLingua(): Promise<void> {
  const lng = linguaIniziale(localStorage);
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'it',
    resources: risorse,
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lng;
}

export function cambiaLingua(lingua: Lingua): void {
  localStorage.setItem(ricordata, lingua);
  document.documentElement.lang = lingua;
  void i18next.changeLanguage(lingua);
}

export type Parole = (chiave: string, valori?: Readonly<Record<string, unknown>>) => string;

/** Words of a feature; `ui:` and other prefixes reach the words of others. */
export function usaParole(spazio: string): { readonly t: Parole; readonly lingua: Lingua } {
  const { t, i18n } = useTranslation(spazio);
  return { t: t as unknown as Parole, lingua: i18n.language === 'en' ? 'en' : 'it' };
}
