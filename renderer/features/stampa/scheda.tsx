import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { sezioniDi, vociDi } from '../../ufficiale/voci-scheda.ts';
import { usaParoleScheda } from '../confronto/parole.ts';
import { Coppie } from '../../ui/parti.tsx';
import { Foglio, Parte } from './foglio.tsx';
import { Componenti } from './componenti.tsx';

/** What stands elsewhere on the sheet, or is of no use on paper. */
const altrove = new Set(['identificativi', 'legameSoggetto', 'famigliaConvivenza', 'attributiSoggetto']);

/** Scheda individuale on paper: every section of the record, its family, its addresses. */
export function FoglioScheda({
  dossier,
  storia,
  letto,
  finita,
}: {
  readonly dossier: Dossier;
  readonly storia: Storia | undefined;
  readonly letto: number;
  readonly finita: () => void;
}): ReactNode {
  const { t, lingua } = usaParole('stampa');
  const parole = usaParoleScheda();
  const chi = cognomeNome(generalitaDi(dossier));
  const { famiglia } = dossier;
  const sezioni = sezioniDi(dossier.dati).filter(([nome]) => !altrove.has(nome));
  return (
    <Foglio titolo={t('schedaDi', { chi })} letto={letto} finita={finita}>
      <Coppie
        voci={[
          [t('confronto:sezione.stato'), t(`confronto:stato.${dossier.stato}`)],
          [t('scheda:idANPR'), dossier.idANPR],
          [t('scheda:idScheda'), dossier.idSchedaSoggettoANPR],
        ]}
      />
      {sezioni.map(([nome, dati]) => {
        const voci = vociDi(nome, dati, lingua);
        return (
          voci.length > 0 && (
            <Parte key={nome} titolo={parole.sezione(nome)}>
              <dl className="coppie">
                {voci.map((voce) => (
                  <div key={voce.percorso}>
                    <dt>{parole.campo(voce.nome)}</dt>
                    <dd>{parole.valore(voce.nome, voce.testo)}</dd>
                  </div>
                ))}
              </dl>
            </Parte>
          )
        );
      })}
      {famiglia && (
        <Parte titolo={t('famigliaNumero', { id: famiglia.idFamigliaConvivenzaANPR })}>
          <Componenti componenti={famiglia.componenti} tipoScheda={famiglia.tipoScheda} />
        </Parte>
      )}
      {storia && storia.statiCivili.length > 1 && (
        <Parte titolo={t('scheda:statiCivili')}>
          <Coppie
            voci={storia.statiCivili.map(({ dal, statoCivile }) => [
              mostraGiorno(dal),
              descrivi('01', statoCivile, lingua),
            ])}
          />
        </Parte>
      )}
    </Foglio>
  );
}
