import { useState, type ReactNode } from 'react';
import { statoEnte } from '#contract/regole/enti.ts';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Distintivo, StatoVuoto } from '../../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../../ui/tabella/index.tsx';
import { filtraEnti, type FiltriEnti, type StatoEnte } from './cerca.ts';
import { Filtri } from './filtri.tsx';

const tono = {
  ...({ attivo: 'bene', futuro: 'nota', 'in-chiusura': 'attenzione', chiuso: 'neutro' } as const),
} satisfies Record<StatoEnte, string>;

/** How a body stands on a day. */
export function StatoDellEnte({ ente, oggi }: { readonly ente: VoceEnte; readonly oggi: string }): ReactNode {
  const { t } = usaParole('enti');
  const stato = statoEnte(ente, oggi);
  return <Distintivo tono={tono[stato]}>{t(`stati.${stato}`)}</Distintivo>;
}

/** Who leads it today or will, in one line. */
function nomiCapi({ capi }: VoceEnte): string {
  return capi.map(({ cognome, nome }) => nomeProprio(`${cognome} ${nome}`)).join(', ');
}

function usaColonne(oggi: string): readonly Colonna<VoceEnte>[] {
  const { t } = usaParole('enti');
  return [
    { chiave: 'nome', nome: t('nome'), valore: ({ nome }) => nomeProprio(nome) },
    { chiave: 'codice', nome: t('codice'), stretta: true, valore: ({ codice }) => codice },
    { chiave: 'genere', nome: t('genere'), stretta: true, valore: ({ genere }) => t(`generi.${genere}`) },
    {
      ...{ chiave: 'provincia', nome: t('provincia'), stretta: true },
      valore: ({ siglaProvincia }) => siglaProvincia,
    },
    { chiave: 'capo', nome: t('capo'), valore: nomiCapi },
    { chiave: 'utenti', nome: t('utenti'), stretta: true, valore: ({ utenti }) => String(utenti) },
    { chiave: 'postazioni', nome: t('postazioni'), stretta: true, valore: (uno) => String(uno.postazioni) },
    {
      ...{ chiave: 'stato', nome: t('stato'), stretta: true },
      valore: (ente) => t(`stati.${statoEnte(ente, oggi)}`),
      cella: (ente) => <StatoDellEnte ente={ente} oggi={oggi} />,
    },
    {
      ...{ chiave: 'finisce', nome: t('finisce'), nascosta: true },
      valore: ({ finisce }) => mostraGiorno(finisce),
      ordine: ({ finisce }) => finisce ?? '',
    },
    { chiave: 'pec', nome: t('pec'), nascosta: true, valore: ({ pec }) => pec ?? '' },
    { chiave: 'indirizzo', nome: t('indirizzo'), nascosta: true, valore: ({ indirizzo }) => indirizzo ?? '' },
  ];
}

/** Every body in sight, to be narrowed and opened. */
export function ElencoEnti({
  enti,
  oggi,
  apri,
}: {
  readonly enti: readonly VoceEnte[];
  readonly oggi: string;
  readonly apri: (codice: string) => void;
}): ReactNode {
  const { t } = usaParole('enti');
  const colonne = usaColonne(oggi);
  const [filtri, setFiltri] = useState<FiltriEnti>({ testo: '', genere: '', chiusi: false });
  return (
    <div className="utenti-elenco">
      <Filtri
        filtri={filtri}
        cambia={(cambi) => {
          setFiltri((ora) => ({ ...ora, ...cambi }));
        }}
      />
      <Griglia
        nome="enti"
        didascalia={t('elenco', { giorno: mostraGiorno(oggi) })}
        colonne={colonne}
        righe={filtraEnti(enti, filtri, oggi)}
        chiave={({ codice }) => codice}
        apri={({ codice }) => {
          apri(codice);
        }}
        vuoto={
          <StatoVuoto icona="casa" titolo={t('nessuno')}>
            <p>{t('nessunoTesto')}</p>
          </StatoVuoto>
        }
      />
    </div>
  );
}
