import { useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { cognomeNome, indirizzoInParole } from '../../../ufficiale/lettura.ts';
import { metti, prendi, testoA } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Icona } from '../../../ui/icone.tsx';
import { usaForma } from '../forma.tsx';
import type { ModuloAtto } from '../modulo.ts';
import { campo, type VoceFamiglia } from '../voci.ts';
import { CampoAtto } from './campo.tsx';
import { CercaPersona } from './cerca-persona.tsx';
import { QualeFamiglia } from './quale-famiglia.tsx';

/** The family of a record in the request, and its words around it: the request only has its number. */
export function conFamiglia(
  modulo: ModuloAtto,
  { percorso }: Pick<VoceFamiglia, 'percorso'>,
  { famiglia, dati }: Dossier,
): ModuloAtto {
  if (!famiglia) return modulo;
  const { idFamigliaConvivenzaANPR, tipoScheda, componenti, denominazioneConvivenza } = famiglia;
  const capo = componenti.find(({ codiceLegame }) => senzaZeri(codiceLegame) === '1') ?? componenti[0];
  const nome = denominazioneConvivenza ?? cognomeNome(capo);
  const dove = indirizzoInParole(prendi(dati, 'residenza.0'));
  const conNumero = metti(modulo.richiesta, `${percorso}.idFamigliaConvivenzaANPR`, idFamigliaConvivenzaANPR);
  return {
    ...modulo,
    richiesta: metti(conNumero, `${percorso}.tipoScheda`, tipoScheda),
    scelte: { ...modulo.scelte, [percorso]: dove === '' ? nome : `${nome}, ${dove}` },
  };
}

function senzaFamiglia(modulo: ModuloAtto, { percorso }: VoceFamiglia): ModuloAtto {
  const { [percorso]: _, ...scelte } = modulo.scelte;
  return {
    ...modulo,
    richiesta: metti(modulo.richiesta, `${percorso}.idFamigliaConvivenzaANPR`, undefined),
    scelte,
  };
}

/** The family that receives, found by any of its people. */
export function FamigliaAtto({ voce }: { readonly voce: VoceFamiglia }): ReactNode {
  const { modulo, parole, partenza, errore, cambiaModulo, leggi } = usaForma();
  const { t } = parole;
  const [cerca, setCerca] = useState(false);
  const [perche, setPerche] = useState<string>();
  const { percorso } = voce;
  const nome = parole.nome(voce);
  const scelta =
    testoA(modulo.richiesta, `${percorso}.idFamigliaConvivenzaANPR`) === ''
      ? undefined
      : modulo.scelte[percorso];
  const detto = errore(percorso) ?? (perche === undefined ? undefined : t(perche));
  const { tipoScheda } = voce;
  const numero = `${percorso}.idFamigliaConvivenzaANPR`;
  const prendiFamiglia = async (id: string): Promise<void> => {
    const suo = await leggi(id);
    setCerca(false);
    if (!suo?.famiglia) setPerche('famiglia.senza');
    else if (partenza.comune && suo.comune !== partenza.comune.codice) setPerche('famiglia.altroComune');
    else if (tipoScheda !== undefined && suo.famiglia.tipoScheda !== tipoScheda)
      setPerche(`famigliaEsistente.altroTipo.${suo.famiglia.tipoScheda}`);
    else {
      setPerche(undefined);
      cambiaModulo((prima) => conFamiglia(prima, voce, suo), percorso);
    }
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
          {scelta}
        </h3>
        {scelta !== undefined && (
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            onClick={() => {
              cambiaModulo((prima) => senzaFamiglia(prima, voce), percorso);
            }}
          >
            <Icona nome="chiudi" /> {t('famiglia.togli')}
          </button>
        )}
      </header>
      {scelta === undefined && (
        <>
          <p className="genitore-manca">{t('famiglia.manca')}</p>
          <div className="azioni">
            <button
              type="button"
              className="btn btn-sm btn-primary"
              onClick={() => {
                setCerca(true);
              }}
            >
              <Icona nome="cerca" /> {t('famiglia.cerca')}
            </button>
          </div>
          {tipoScheda !== undefined && (
            <>
              <CampoAtto
                voce={campo(numero, {
                  largo: 'medio',
                  ...(voce.nota === undefined ? {} : { nota: voce.nota }),
                })}
              />
              <QualeFamiglia id={testoA(modulo.richiesta, numero)} tipoScheda={tipoScheda} />
            </>
          )}
        </>
      )}
      {detto !== undefined && (
        <p className="campo-errore" role="status">
          {detto}
        </p>
      )}
      {cerca && (
        <CercaPersona
          titolo={t('famiglia.cercaTitolo')}
          chiudi={() => {
            setCerca(false);
          }}
          scegli={prendiFamiglia}
        />
      )}
    </section>
  );
}
