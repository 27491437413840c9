import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import italiano from './parole/it.ts';

export const lingue = ['it', 'en', 'de'] as const;
export type Lingua = (typeof lingue)[number];

type FileDiParole = Readonly<Record<string, Record<string, unknown>>>;

/**
 * Words live beside what they describe, one file a language. Italian stands in for the others: what the access screen
 * needs comes with the page, the rest before anybody is in ({@link paroleDentro}).
 */
const altre: Readonly<Record<Exclude<Lingua, 'it'>, () => Promise<{ readonly default: FileDiParole }>>> = {
  en: () => import('./parole/en.ts'),
  de: () => import('./parole/de.ts'),
};

const ricordata = 'sportello.lingua';

export function linguaIniziale(memoria: Pick<Storage, 'getItem'>): Lingua {
  const scelta = memoria.getItem(ricordata);
  return lingue.find((una) => una === scelta) ?? 'it';
}

export function perSpazio(file: FileDiParole): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(file).map(([percorso, parole]) => [
      /([\w-]+)\.\w\w\.json$/.exec(percorso)?.[1] ?? percorso,
      parole,
    ]),
  );
}

function aggiungi(lingua: Lingua, file: FileDiParole): void {
  for (const [spazio, parole] of Object.entries(perSpazio(file)))
    i18next.addResourceBundle(lingua, spazio, parole);
}

let dentro: Promise<void> | undefined;
/** Resolves when the Italian words of every screen are there. */
export function paroleDentro(): Promise<void> {
  dentro ??= import('./parole/it-dentro.ts').then(
    ({ default: file }) => {
      aggiungi('it', file);
    },
    (errore: unknown) => {
      dentro = undefined;
      throw errore;
    },
  );
  return dentro;
}

async function carica(lingua: Lingua): Promise<void> {
  if (lingua === 'it' || i18next.hasResourceBundle(lingua, 'ui')) return;
  const { default: file } = await altre[lingua]();
  aggiungi(lingua, file);
}

/**
 * A key on the screen in place of its words: nobody may overlook it, least of all a story in a browser. Who gives nothing
 * in its place (`defaultValue: ''`) asks whether the words are there, and says others.
 */
function segnalaMancante(_lingue: readonly string[], spazio: string, chiave: string, inCambio: string): void {
  // eslint-disable-next-line no-console -- the page has nowhere else to say it, and a key is nobody's datum
  if (inCambio !== '' && chiave.startsWith(inCambio)) console.error(`No words for ${spazio}:${chiave}`);
}

export async function preparaLingua(): Promise<void> {
  const lng = linguaIniziale(localStorage);
  await i18next.use(initReactI18next).init({
    lng: 'it',
    fallbackLng: 'it',
    resources: { it: perSpazio(italiano) },
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    missingKeyHandler: segnalaMancante,
  });
  await mostra(lng);
}

/** The words are there before anything is drawn with them: nobody sees a page half in one language and half in another. */
async function mostra(lingua: Lingua): Promise<void> {
  await carica(lingua);
  await i18next.changeLanguage(lingua);
  document.documentElement.lang = lingua;
}

export async function cambiaLingua(lingua: Lingua): Promise<void> {
  localStorage.setItem(ricordata, lingua);
  await mostra(lingua);
}

export type Parole = (chiave: string, valori?: Readonly<Record<string, unknown>>) => string;

/** Words of a feature; `ui:` and other prefixes reach the words of others. */
export function usaParole(spazio: string): { readonly t: Parole; readonly lingua: Lingua } {
  const { t, i18n } = useTranslation(spazio);
  return {
    t: t as unknown as Parole,
    lingua: lingue.find((una) => una === i18n.language) ?? 'it',
  };
}
