import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { nomeDi, nomeScelta, type CampoCriterio } from './criteri.ts';

/** What is written in a form, by official path. */
export interface Scrive {
  readonly valori: Readonly<Record<string, string>>;
  readonly scrivi: (percorso: string, valore: string) => void;
}

/** One value of a criterion, written or chosen as its kind wants. */
export function ValoreCriterio({
  campo,
  valori,
  scrivi,
}: Scrive & { readonly campo: CampoCriterio }): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  const { percorso, tipo, massimo } = campo;
  const comuni = {
    ...{ nome: percorso, etichetta: t(`campi.${nomeDi(percorso)}`), valore: valori[percorso] ?? '' },
    cambia: (valore: string) => {
      scrivi(percorso, valore);
    },
  };
  switch (tipo) {
    case 'giorno':
      return <CampoData {...comuni} />;
    case 'testo':
      return <CampoTesto {...comuni} massimo={massimo} maiuscolo />;
    case 'numero':
      return (
        <CampoTesto
          {...comuni}
          massimo={massimo}
          largo="poco"
          cambia={(scritto) => {
            scrivi(percorso, scritto.replace(/\D/g, ''));
          }}
        />
      );
    case 'tabella':
      return (
        <CampoSelezione
          {...comuni}
          vuota={t('scegli')}
          opzioni={vociValide(campo.tabella ?? '', oggi()).map((voce) => ({
            ...{ valore: voce.codice, nome: etichetta(voce, lingua) },
          }))}
        />
      );
    case 'scelta':
      return (
        <CampoSelezione
          {...comuni}
          vuota={t('scegli')}
          opzioni={(campo.opzioni ?? []).map((valore) => ({
            ...{ valore, nome: nomeScelta(percorso, valore, t) },
          }))}
        />
      );
  }
}
