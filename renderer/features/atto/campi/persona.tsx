import { useState, type ReactNode } from 'react';
import { mostraGiorno, oggi } from '../../../date.ts';
import { cognomeNome, leggi, luogoInParole } from '../../../ufficiale/lettura.ts';
import { prendi } from '../../../ufficiale/percorso.ts';
import { Icona } from '../../../ui/icone.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { usaForma } from '../forma.tsx';
import { conPersona, senzaPersona } from '../persona.ts';
import { scrittoAMano } from '../punti.ts';
import type { VocePersona } from '../voci.ts';
import { CercaPersona } from './cerca-persona.tsx';
import { Riquadro } from './riquadro.tsx';
import { Voci } from './voci.tsx';

/** Who came from the register, by what tells them from others. */
function DalRegistro({ percorso }: { readonly percorso: string }): ReactNode {
  const {
    modulo,
    parole: { t },
  } = usaForma();
  const dato = prendi(modulo.richiesta, percorso);
  const suoi = modulo.noti?.[percorso];
  return (
    <Coppie
      voci={[
        [t('persona.codiceFiscale'), leggi(dato, 'codiceFiscale.codFiscale')],
        [t('persona.nascita'), mostraGiorno(leggi(dato, 'dataNascita'))],
        [t('persona.luogo'), luogoInParole(prendi(dato, 'luogoNascita'))],
        [t('persona.famiglia'), suoi?.famiglia?.id],
        [t('persona.residenza'), suoi?.residenza],
      ]}
    />
  );
}

/** Nobody yet: those of the family who may be, the whole register, or by hand. */
function ChiSara({
  voce,
  prendiScheda,
  cerca,
}: {
  readonly voce: VocePersona;
  readonly prendiScheda: (id: string) => Promise<void>;
  readonly cerca: () => void;
}): ReactNode {
  const { atto, parole, partenza, cambiaModulo } = usaForma();
  const { t } = parole;
  const { dossier } = partenza;
  const offerti = (dossier && voce.candidati?.(dossier, oggi())) ?? [];
  const componenti = (dossier?.famiglia?.componenti ?? []).filter(({ idSchedaSoggettoANPR: id }) =>
    offerti.includes(id),
  );
  return (
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
        <button type="button" className="btn btn-sm btn-outline-primary" onClick={cerca}>
          <Icona nome="cerca" /> {t('persona.cerca')}
        </button>
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            cambiaModulo((prima) => senzaPersona(atto, prima, voce, 'mano'), voce.percorso);
          }}
        >
          <Icona nome="matita" /> {t('persona.scrivi')}
        </button>
      </div>
    </>
  );
}

/** A person, taken from the register wherever they are in it, or written as in the deed. */
export function PersonaAtto({ voce }: { readonly voce: VocePersona }): ReactNode {
  const { atto, modulo, parole, errore, cambiaModulo, leggi: leggiScheda } = usaForma();
  const { t } = parole;
  const [cerca, setCerca] = useState(false);
  const { percorso } = voce;
  const ruolo = parole.nome(voce);
  const dato = prendi(modulo.richiesta, percorso);
  const noto = leggi(dato, 'idSchedaSoggettoANPR') !== undefined;
  const aMano = scrittoAMano(voce, modulo);
  const detto = errore(percorso);
  const prendiScheda = async (id: string): Promise<void> => {
    const suo = await leggiScheda(id);
    if (suo) cambiaModulo((prima) => conPersona(atto, prima, voce, suo), percorso);
    setCerca(false);
  };
  const togli = {
    nome: t('persona.togli'),
    etichetta: t('persona.togliChi', { chi: ruolo }),
    fai: () => {
      cambiaModulo((prima) => senzaPersona(atto, prima, voce, ''), percorso);
    },
  };
  return (
    <Riquadro
      {...{ percorso, ruolo, chi: cognomeNome(dato), errato: detto !== undefined }}
      togli={noto || aMano ? togli : undefined}
    >
      {noto && <DalRegistro percorso={percorso} />}
      {aMano && <Voci voci={voce.aMano} />}
      {!noto && !aMano && (
        <ChiSara
          voce={voce}
          prendiScheda={prendiScheda}
          cerca={() => {
            setCerca(true);
          }}
        />
      )}
      {detto !== undefined && <p className="campo-errore">{detto}</p>}
      {cerca && (
        <CercaPersona
          titolo={t('persona.cercaTitolo', { chi: ruolo.toLowerCase() })}
          chiudi={() => {
            setCerca(false);
          }}
          scegli={prendiScheda}
        />
      )}
    </Riquadro>
  );
}
