import { useState, type ReactNode } from 'react';
import { mostraGiorno, oggi } from '../../../date.ts';
import { cognomeNome, leggi, luogoInParole } from '../../../ufficiale/lettura.ts';
import { prendi } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Icona } from '../../../ui/icone.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { usaForma } from '../forma.tsx';
import { conPersona, senzaPersona } from '../persona.ts';
import { scrittoAMano } from '../punti.ts';
import type { VocePersona } from '../voci.ts';
import { CercaPersona } from './cerca-persona.tsx';
import { Voci } from './voci.tsx';

/** A person, taken from the register wherever they are in it, or written as in the deed. */
export function PersonaAtto({ voce }: { readonly voce: VocePersona }): ReactNode {
  const { atto, modulo, parole, partenza, errore, cambiaModulo, leggi: leggiScheda } = usaForma();
  const { t } = parole;
  const [cerca, setCerca] = useState(false);
  const { percorso } = voce;
  const nome = parole.nome(voce);
  const dato = prendi(modulo.richiesta, percorso);
  const noto = leggi(dato, 'idSchedaSoggettoANPR') !== undefined;
  const aMano = scrittoAMano(voce, modulo);
  const detto = errore(percorso);
  const { dossier } = partenza;
  const suoi = modulo.noti?.[percorso];
  const offerti = (dossier && voce.candidati?.(dossier, oggi())) ?? [];
  const componenti = (dossier?.famiglia?.componenti ?? []).filter(({ idSchedaSoggettoANPR: id }) =>
    offerti.includes(id),
  );
  const prendiScheda = async (id: string): Promise<void> => {
    const suo = await leggiScheda(id);
    if (suo) cambiaModulo((prima) => conPersona(atto, prima, voce, suo), percorso);
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
              cambiaModulo((prima) => senzaPersona(atto, prima, voce, ''), percorso);
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
            [t('persona.famiglia'), suoi?.famiglia?.id],
            [t('persona.residenza'), suoi?.residenza],
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
                cambiaModulo((prima) => senzaPersona(atto, prima, voce, 'mano'), percorso);
              }}
            >
              <Icona nome="matita" /> {t('persona.scrivi')}
            </button>
          </div>
        </>
      )}
      {detto !== undefined && <p className="campo-errore">{detto}</p>}
      {cerca && (
        <CercaPersona
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
