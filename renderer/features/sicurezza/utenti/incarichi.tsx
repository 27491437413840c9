import type { ReactNode } from 'react';
import { nominabili, profiliConcedibili, statoIncarico } from '#contract/regole/utenti.ts';
import type { Incarico, Utente } from '#contract/wa/utenti.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { EsitoDetto } from '../../../ui/esito.tsx';
import { Tabella } from '../../../ui/parti.tsx';
import { Distintivo } from '../../../ui/stati.tsx';
import { usaAtto } from './atto.ts';
import { usaMioRuolo } from './conferimento.ts';

const tono = { 'in-forza': 'bene', futuro: 'nota', finito: 'neutro', revocato: 'errore' } as const;

function usaNomeIncarico(): (incarico: Incarico) => string {
  const { t } = usaParole('utenti');
  return ({ genere, valore }) => t(genere === 'ruolo' ? `ruoli.${valore}` : `profilo.${valore}`);
}

function StatoDellIncarico({ uno, oggi }: { readonly uno: Incarico; readonly oggi: string }): ReactNode {
  const { t } = usaParole('utenti');
  const stato = statoIncarico(uno, oggi);
  return <Distintivo tono={tono[stato]}>{t(`incarichi.stati.${stato}`)}</Distintivo>;
}

/** Nothing where it was taken away already, or who is here could not give it. */
function Revoca({ uno, revoca }: { readonly uno: Incarico; readonly revoca: () => void }): ReactNode {
  const { t } = usaParole('utenti');
  const nome = usaNomeIncarico();
  const mio = usaMioRuolo();
  const miei: readonly string[] = [...nominabili[mio], ...profiliConcedibili(mio)];
  if (uno.revocato !== undefined || !miei.includes(uno.valore)) return undefined;
  return (
    <button type="button" className="btn btn-outline-primary btn-sm" onClick={revoca}>
      {t('incarichi.revoca')}
      <span className="visually-hidden"> {nome(uno)}</span>
    </button>
  );
}

/** Roles and profiles of a user, of yesterday and of tomorrow too; each may be taken away by who may give it. */
export function Incarichi({
  utente,
  oggi,
  revocabili,
  rileggi,
}: {
  readonly utente: Utente;
  readonly oggi: string;
  readonly revocabili: boolean;
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const nome = usaNomeIncarico();
  const { rifiuto, fai } = usaAtto('utenti.atto');
  const revoca = async ({ id }: Incarico): Promise<void> => {
    if (await fai({ atto: 'revoca', codiceFiscale: utente.codiceFiscale, incarico: id })) rileggi();
  };
  return (
    <>
      <EsitoDetto detto={rifiuto} />
      <Tabella
        didascalia={t('incarichi.titolo')}
        righe={utente.incarichi}
        chiave={({ id }) => id}
        colonne={[
          { nome: t('incarichi.che'), cella: (uno) => `${t(`incarichi.${uno.genere}`)}: ${nome(uno)}` },
          { nome: t('incarichi.dal'), stretta: true, cella: ({ dal }) => mostraGiorno(dal) },
          {
            ...{ nome: t('incarichi.al'), stretta: true },
            cella: ({ al, revocato }) => (revocato ? mostraIstante(revocato) : mostraGiorno(al)),
          },
          {
            ...{ nome: t('stato'), stretta: true },
            cella: (uno) => <StatoDellIncarico {...{ uno, oggi }} />,
          },
          {
            nome: t('incarichi.azioni'),
            cella: (uno) => revocabili && <Revoca uno={uno} revoca={() => void revoca(uno)} />,
          },
        ]}
      />
    </>
  );
}
