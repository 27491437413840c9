import { useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, oggi } from '../../../date.ts';
import { cognomeNome, generalitaDi, leggi, luogoInParole } from '../../../ufficiale/lettura.ts';
import { metti, prendi } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Icona } from '../../../ui/icone.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { CercaGenitore } from '../../nascita/passi/cerca-genitore.tsx';
import { usaForma } from '../forma.tsx';
import type { ModuloAtto } from '../modulo.ts';
import { scrittoAMano } from '../punti.ts';
import type { VocePersona } from '../voci.ts';
import { Voci } from './voci.tsx';

/** The person of a record in the request, with what else the act takes of them. */
export function conPersona(modulo: ModuloAtto, voce: VocePersona, dossier: Dossier): ModuloAtto {
  const { note: _, ...generalita } = generalitaDi(dossier);
  const { idSchedaSoggettoANPR } = dossier;
  let richiesta = metti(modulo.richiesta, voce.percorso, { ...generalita, idSchedaSoggettoANPR });
  for (const [verso, da] of Object.entries(voce.prende ?? {}))
    richiesta = metti(richiesta, verso, prendi(dossier.dati, da));
  return { ...modulo, richiesta };
}

function senzaPersona(modulo: ModuloAtto, voce: VocePersona, scelta: string): ModuloAtto {
  let richiesta = metti(modulo.richiesta, voce.percorso, undefined);
  for (const verso of Object.keys(voce.prende ?? {})) richiesta = metti(richiesta, verso, undefined);
  return { ...modulo, richiesta, scelte: { ...modulo.scelte, [voce.percorso]: scelta } };
}

/** A person, taken from the register wherever they are in it, or written as in the deed. */
export function PersonaAtto({ voce }: { readonly voce: VocePersona }): ReactNode {
  const { modulo, parole, partenza, errore, cambiaModulo, leggi: leggiScheda } = usaForma();
  const { t } = parole;
  const [cerca, setCerca] = useState(false);
  const { percorso } = voce;
  const nome = parole.nome(voce);
  const dato = prendi(modulo.richiesta, percorso);
  const noto = leggi(dato, 'idSchedaSoggettoANPR') !== undefined;
  const aMano = scrittoAMano(voce, modulo);
  const detto = errore(percorso);
  const { dossier } = partenza;
  const offerti = (dossier && voce.candidati?.(dossier, oggi())) ?? [];
  const componenti = (dossier?.famiglia?.componenti ?? []).filter(({ idSchedaSoggettoANPR: id }) =>
    offerti.includes(id),
  );
  const prendiScheda = async (id: string): Promise<void> => {
    const suo = await leggiScheda(id);
    if (suo) cambiaModulo((prima) => conPersona(prima, voce, suo), percorso);
    setCerca(false);
  };
  return (
    <section
      className={detto === undefined ? 'genitore' : 'genitore genitore-errato'}
      aria-label={nome}
      id={idCampo(percorso)}
      tabIndex={-1}
    >
      <header>
        <h3>
          <span className="genitore-ruolo">{nome}</span>
          {cognomeNome(dato)}
        </h3>
        {(noto || aMano) && (
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            aria-label={t('persona.togliChi', { chi: nome })}
            onClick={() => {
              cambiaModulo((prima) => senzaPersona(prima, voce, ''), percorso);
            }}
          >
            <Icona nome="chiudi" /> {t('persona.togli')}
          </button>
        )}
      </header>
      {noto && (
        <Coppie
          voci={[
            [t('persona.codiceFiscale'), leggi(dato, 'codiceFiscale.codFiscale')],
            [t('persona.nascita'), mostraGiorno(leggi(dato, 'dataNascita'))],
            [t('persona.luogo'), luogoInParole(prendi(dato, 'luogoNascita'))],
          ]}
        />
      )}
      {aMano && <Voci voci={voce.aMano} />}
      {!noto && !aMano && (
        <>
          <p className="genitore-manca">
            {voce.nota === undefined ? t('persona.manca') : parole.nota(voce.nota)}
          </p>
          <div className="azioni">
            {componenti.map((uno) => (
              <button
                key={uno.idSchedaSoggettoANPR}
                type="button"
                className="btn btn-sm btn-primary"
                onClick={() => void prendiScheda(uno.idSchedaSoggettoANPR)}
              >
                <Icona nome="persona" /> {cognomeNome(uno)}
              </button>
            ))}
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              onClick={() => {
                setCerca(true);
              }}
            >
              <Icona nome="cerca" /> {t('persona.cerca')}
            </button>
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              onClick={() => {
                cambiaModulo((prima) => senzaPersona(prima, voce, 'mano'), percorso);
              }}
            >
              <Icona nome="matita" /> {t('persona.scrivi')}
            </button>
          </div>
        </>
      )}
      {detto !== undefined && <p className="campo-errore">{detto}</p>}
      {cerca && (
        <CercaGenitore
          titolo={t('persona.cercaTitolo', { chi: nome.toLowerCase() })}
          chiudi={() => {
            setCerca(false);
          }}
          scegli={prendiScheda}
        />
      )}
    </section>
  );
}
