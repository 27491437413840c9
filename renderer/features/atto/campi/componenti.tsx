import type { ReactNode } from 'react';
import type { Componente } from '#contract/wa/registro.ts';
import { mostraGiorno } from '../../../date.ts';
import { cognomeNome } from '../../../ufficiale/lettura.ts';
import { metti, prendi, testoA } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Spunta } from '../../../ui/campi/scelta.tsx';
import { componentiDi, rigaDi, schedaDi, senzaRiga } from '../componenti.ts';
import { usaForma } from '../forma.tsx';
import { campo, type VoceComponenti } from '../voci.ts';
import { sposta } from '../punti.ts';
import { CampoAtto } from './campo.tsx';
import { Voci } from './voci.tsx';

function Riga({ voce, uno }: { readonly voce: VoceComponenti; readonly uno: Componente }): ReactNode {
  const { modulo, parole, partenza, cambiaModulo } = usaForma();
  const { percorso, legame, generalita } = voce;
  const righe = prendi(modulo.richiesta, percorso);
  const id = uno.idSchedaSoggettoANPR;
  const i = (Array.isArray(righe) ? righe : []).findIndex(
    (riga) => testoA(riga, `${generalita}.idSchedaSoggettoANPR`) === id,
  );
  const convivenza = partenza.dossier?.famiglia?.tipoScheda === '4';
  return (
    <li className="componente">
      {voce.scelti ? (
        <Spunta
          nome={`${percorso}.${id}`}
          etichetta={cognomeNome(uno)}
          nota={mostraGiorno(uno.dataNascita)}
          valore={i >= 0}
          cambia={(si) => {
            cambiaModulo(
              (prima) => ({
                ...prima,
                richiesta: si
                  ? metti(prima.richiesta, percorso, [
                      ...((prendi(prima.richiesta, percorso) ?? []) as unknown[]),
                      rigaDi(voce, uno, partenza, prima.richiesta),
                    ])
                  : senzaRiga(prima.richiesta, voce, id),
              }),
              `${percorso}.${id}`,
            );
          }}
        />
      ) : (
        <p className="componente-nome">
          <strong>{cognomeNome(uno)}</strong> <span>{mostraGiorno(uno.dataNascita)}</span>
          <small>
            {parole.t('componenti.era', {
              legame: parole.tabella(convivenza ? '06' : '05', uno.codiceLegame),
            })}
          </small>
        </p>
      )}
      {legame !== undefined && !voce.taciLegame && i >= 0 && (
        <CampoAtto
          voce={campo(`${percorso}.${i}.${legame}.codiceLegame`, {
            tabella: () => (schedaDi(voce, modulo.richiesta, partenza) === '4' ? '06' : '05'),
          })}
        />
      )}
      {i >= 0 && voce.voci && (
        <div className="componente-altro">
          <Voci voci={voce.voci.map((una) => sposta(una, `${percorso}.${i}`))} />
        </div>
      )}
    </li>
  );
}

/** The members of the family, each with the tie that they will have. */
export function ComponentiAtto({ voce }: { readonly voce: VoceComponenti }): ReactNode {
  const { parole, partenza, errore } = usaForma();
  const nome = parole.nome(voce);
  const detto = errore(voce.percorso);
  const loro = componentiDi(voce, partenza);
  return (
    <section className="atto-componenti" aria-label={nome} id={idCampo(voce.percorso)} tabIndex={-1}>
      <h3>{nome}</h3>
      {voce.nota !== undefined && <p className="campo-nota">{parole.nota(voce.nota)}</p>}
      {loro.length === 0 && <p>{parole.t('componenti.nessuno')}</p>}
      <ul>
        {loro.map((uno) => (
          <Riga key={uno.idSchedaSoggettoANPR} voce={voce} uno={uno} />
        ))}
      </ul>
      {detto !== undefined && <p className="campo-errore">{detto}</p>}
    </section>
  );
}
