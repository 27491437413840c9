import type { ReactNode } from 'react';
import { nominabili, profiliConcedibili, statoIncarico } from '#contract/regole/utenti.ts';
import type { Incarico, Utente } from '#contract/wa/utenti.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { Tabella } from '../../../ui/parti.tsx';
import { Avviso, Distintivo } from '../../../ui/stati.tsx';
import { usaAtto } from './atto.ts';

const tono = { 'in-forza': 'bene', futuro: 'nota', finito: 'neutro', revocato: 'errore' } as const;

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
  const accesso = usaEvento('accesso.stato');
  const mio = accesso?.stato === 'in-sede' ? accesso.sessione.ruolo : 'operatore';
  const miei: readonly string[] = [...nominabili[mio], ...profiliConcedibili(mio)];
  const { rifiuto, fai } = usaAtto('utenti.atto');
  const nome = ({ genere, valore }: Incarico): string =>
    t(genere === 'ruolo' ? `ruoli.${valore}` : `profilo.${valore}`);
  const revoca = async ({ id }: Incarico): Promise<void> => {
    if (await fai({ atto: 'revoca', codiceFiscale: utente.codiceFiscale, incarico: id })) rileggi();
  };
  return (
    <>
      {rifiuto && (
        <Avviso gravita="errore" annuncia titolo={rifiuto.messaggio}>
          <p>{rifiuto.rimedio}</p>
        </Avviso>
      )}
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
            cella: (uno) => {
              const stato = statoIncarico(uno, oggi);
              return <Distintivo tono={tono[stato]}>{t(`incarichi.stati.${stato}`)}</Distintivo>;
            },
          },
          {
            nome: t('incarichi.azioni'),
            cella: (uno) =>
              revocabili && uno.revocato === undefined && miei.includes(uno.valore) ? (
                <button
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() => void revoca(uno)}
                >
                  {t('incarichi.revoca')}
                  <span className="visually-hidden"> {nome(uno)}</span>
                </button>
              ) : undefined,
          },
        ]}
      />
    </>
  );
}
