import { useMemo, useState, type ReactNode } from 'react';
import { descrivi, etichetta, tabella, type VoceTabella } from '#contract/tabelle/index.ts';
import { chiaveVoce } from '#resources/tabelle/index.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole, type Lingua } from '../../lingua.ts';
import { Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { validita } from './validita.ts';
import { Luoghi } from './luoghi.tsx';
import { ElencoTabelle } from './elenco.tsx';
import { Versioni } from './versioni.tsx';
import './tabelle.css';
import type { DatiTabella } from '../../../resources/tabelle/forma.ts';

/** The entry of another table, in words, with where it is. */
function descritto({ tabella, codice }: NonNullable<VoceTabella['riferimento']>, lingua: Lingua): string {
  return `${descrivi(tabella, codice, lingua)} (${tabella}/${codice})`;
}

/** The entries of one decode table, with the time in which each could be used. */
function Voci({ numero }: { readonly numero: string }): ReactNode {
  const { t } = usaParole('tabelle');
  const quale = useMemo(() => tabella(numero), [numero]);
  const colonne = usaColonneVoci(quale);
  return (
    <Griglia
      key={numero}
      nome={`tabella-voci`}
      didascalia={quale?.nome ?? ''}
      colonne={colonne}
      righe={quale?.voci ?? []}
      chiave={chiaveVoce}
      vuoto={<StatoVuoto icona="documento" titolo={t('vuota')} />}
    />
  );
}

function usaColonneVoci(quale: DatiTabella<VoceTabella> | undefined): readonly Colonna<VoceTabella>[] {
  const { t, lingua } = usaParole('tabelle');
  const colonne: readonly Colonna<VoceTabella>[] = [
    { chiave: 'codice', nome: t('codice'), stretta: true, valore: ({ codice }) => codice },
    {
      ...{ chiave: 'descrizione', nome: t('descrizione') },
      valore: (voce) => etichetta(voce, lingua),
      cella: (voce) => (
        <span lang={voce[lingua] === undefined ? 'it' : undefined}>{etichetta(voce, lingua)}</span>
      ),
    },
    ...(lingua === 'it'
      ? []
      : [
          {
            ...{ chiave: 'italiano', nome: t('italiano') },
            valore: ({ it }: VoceTabella) => it,
            cella: ({ it }: VoceTabella) => <span lang="it">{it}</span>,
          },
        ]),
    ...(quale?.voci.some(({ riferimento }) => riferimento)
      ? [
          {
            ...{ chiave: 'riferimento', nome: t('riferimento') },
            valore: ({ riferimento }: VoceTabella) => (riferimento ? descritto(riferimento, lingua) : ''),
          },
        ]
      : []),
    {
      ...{ chiave: 'dal', nome: t('dal'), stretta: true, nascosta: true },
      valore: ({ dal }) => mostraGiorno(dal),
      ordine: ({ dal }) => dal ?? '',
    },
    {
      ...{ chiave: 'al', nome: t('al'), stretta: true, nascosta: true },
      valore: ({ al }) => mostraGiorno(al),
      ordine: ({ al }) => al ?? '',
    },
    { chiave: 'uso', nome: t('uso'), nascosta: true, valore: ({ uso }) => uso ?? '' },
    {
      ...{ chiave: 'validita', nome: t('validita'), stretta: true },
      valore: (voce) => t(`valida.${validita(voce, oggi())}`),
      cella: (voce) => {
        const stato = validita(voce, oggi());
        return (
          <Distintivo tono={stato === 'vale' ? 'bene' : 'attenzione'}>
            {stato === 'cessata' ? t('cessataIl', { giorno: mostraGiorno(voce.al) }) : t(`valida.${stato}`)}
          </Distintivo>
        );
      },
    },
  ];
  return colonne;
}

/** The lines of the sheets for ISTAT, each counted by the code: no archive changes them (decision 0048). */
const conIlProgramma = '18';

/** The official decode tables, and the places with their history: what codes mean, and meant. */
export function Tabelle(): ReactNode {
  const { t } = usaParole('tabelle');
  const [scelta, setScelta] = useState('comuni');
  const nostra = scelta === 'comuni' || scelta === 'stati' || scelta === 'versioni';
  const titolo = nostra ? t(scelta) : t('tabella', { numero: scelta, nome: tabella(scelta)?.nome ?? '' });
  return (
    <>
      <h1>{t('titolo')}</h1>
      <div className="tabelle">
        <ElencoTabelle scelta={scelta} scegli={setScelta} />
        <section aria-labelledby="tabelle-scelta">
          <h2 id="tabelle-scelta" lang={nostra ? undefined : 'it'}>
            {titolo}
          </h2>
          {scelta === 'comuni' && <Luoghi key="comune" tipo="comune" />}
          {scelta === 'stati' && <Luoghi key="stato" tipo="stato" />}
          {scelta === 'versioni' && <Versioni />}
          {scelta === conIlProgramma && <p>{t('conIlProgramma')}</p>}
          {!nostra && <Voci key={scelta} numero={scelta} />}
        </section>
      </div>
    </>
  );
}
