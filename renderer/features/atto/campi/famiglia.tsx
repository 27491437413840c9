import { useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { cognomeNome, indirizzoInParole } from '../../../ufficiale/lettura.ts';
import { metti, prendi, testoA } from '../../../ufficiale/percorso.ts';
import { Icona } from '../../../ui/icone.tsx';
import { usaForma } from '../forma.tsx';
import type { ModuloAtto } from '../modulo.ts';
import { campo, type VoceFamiglia } from '../voci.ts';
import { CampoAtto } from './campo.tsx';
import { CercaPersona } from './cerca-persona.tsx';
import { QualeFamiglia } from './quale-famiglia.tsx';
import { Riquadro } from './riquadro.tsx';

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

/**
 * Takes the family of whoever was found; `perche` when it is none that can receive.
 * @param letta the record is here: nobody searches any more.
 */
function usaScegli(
  voce: VoceFamiglia,
  letta: () => void,
): {
  readonly perche: string | undefined;
  readonly scegli: (id: string) => Promise<void>;
} {
  const { partenza, cambiaModulo, leggi } = usaForma();
  const [perche, setPerche] = useState<string>();
  const { percorso, tipoScheda } = voce;
  const scegli = async (id: string): Promise<void> => {
    const suo = await leggi(id);
    letta();
    if (!suo?.famiglia) setPerche('famiglia.senza');
    else if (partenza.comune && suo.comune !== partenza.comune.codice) setPerche('famiglia.altroComune');
    else if (tipoScheda !== undefined && suo.famiglia.tipoScheda !== tipoScheda)
      setPerche(`famigliaEsistente.altroTipo.${suo.famiglia.tipoScheda}`);
    else {
      setPerche(undefined);
      cambiaModulo((prima) => conFamiglia(prima, voce, suo), percorso);
    }
  };
  return { perche, scegli };
}

/** No family yet: found by its people or, where the act says of which kind it is, by its number. */
function QualeSara({ voce, cerca }: { readonly voce: VoceFamiglia; readonly cerca: () => void }): ReactNode {
  const {
    modulo,
    parole: { t },
  } = usaForma();
  const { percorso, tipoScheda, nota } = voce;
  const numero = `${percorso}.idFamigliaConvivenzaANPR`;
  return (
    <>
      <p className="genitore-manca">{t('famiglia.manca')}</p>
      <div className="azioni">
        <button type="button" className="btn btn-sm btn-primary" onClick={cerca}>
          <Icona nome="cerca" /> {t('famiglia.cerca')}
        </button>
      </div>
      {tipoScheda !== undefined && (
        <>
          <CampoAtto voce={campo(numero, { largo: 'medio', ...(nota === undefined ? {} : { nota }) })} />
          <QualeFamiglia id={testoA(modulo.richiesta, numero)} tipoScheda={tipoScheda} />
        </>
      )}
    </>
  );
}

/** The family that receives, found by any of its people. */
export function FamigliaAtto({ voce }: { readonly voce: VoceFamiglia }): ReactNode {
  const { modulo, parole, errore, cambiaModulo } = usaForma();
  const { t } = parole;
  const [cerca, setCerca] = useState(false);
  const chiudi = (): void => {
    setCerca(false);
  };
  const { perche, scegli } = usaScegli(voce, chiudi);
  const { percorso } = voce;
  const scelta =
    testoA(modulo.richiesta, `${percorso}.idFamigliaConvivenzaANPR`) === ''
      ? undefined
      : modulo.scelte[percorso];
  const detto = errore(percorso) ?? (perche === undefined ? undefined : t(perche));
  const togli = {
    nome: t('famiglia.togli'),
    fai: () => {
      cambiaModulo((prima) => senzaFamiglia(prima, voce), percorso);
    },
  };
  return (
    <Riquadro
      {...{ percorso, ruolo: parole.nome(voce), chi: scelta, errato: detto !== undefined }}
      togli={scelta === undefined ? undefined : togli}
    >
      {scelta === undefined && (
        <QualeSara
          voce={voce}
          cerca={() => {
            setCerca(true);
          }}
        />
      )}
      {detto !== undefined && (
        <p className="campo-errore" role="status">
          {detto}
        </p>
      )}
      {cerca && <CercaPersona titolo={t('famiglia.cercaTitolo')} chiudi={chiudi} scegli={scegli} />}
    </Riquadro>
  );
}
