import { useState, type ReactNode, type Dispatch, type SetStateAction } from 'react';
import { misureLogo, type Amministrazione, type NomeLogo } from '#contract/wa/amministrazione.ts';
import { usaParole } from '../../lingua.ts';
import { CampoFile } from '../../ui/campi/file.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { comeLogo } from '../emessi/logo.ts';
import { DaQuando, Salva } from './parti.tsx';
import { usaSalva, type Detto } from './usa-amministrazione.ts';

const nomi = Object.keys(misureLogo) as NomeLogo[];

/** The two pictures of the municipality: whatever is chosen is brought to their size, on white. */
export function ModuloLoghi({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t } = usaParole('amministrazione');
  const { salva, dici, ...esito } = usaSalva();
  const [loghi, setLoghi] = useState(letta.loghi);
  async function scegli(nome: NomeLogo, file: File | undefined): Promise<void> {
    if (!file) return;
    const letto = await comeLogo(file, misureLogo[nome]);
    if (letto === undefined)
      dici({ gravita: 'errore', titolo: t('logo.illeggibile'), rimedio: t('logo.rimedio') });
    else {
      dici(undefined);
      setLoghi((ora) => ({ ...ora, [nome]: letto }));
    }
  }
  return (
    <Sezione id="amministrazione-loghi" titolo={t('logo.titolo')}>
      <DaQuando sezione="loghi" modifiche={letta.modifiche} />
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          void salva({ sezione: 'loghi', valore: loghi });
        }}
      >
        {nomi.map((nome) => {
          const logo = loghi[nome];
          const { larghezza, altezza } = misureLogo[nome];
          return (
            <UnLogo
              key={nome}
              nome={nome}
              logo={logo}
              larghezza={larghezza}
              altezza={altezza}
              scegli={scegli}
              setLoghi={setLoghi}
              dici={dici}
            />
          );
        })}
        <Salva {...esito} />
      </form>
    </Sezione>
  );
}

/** One emblem: as it is, another one, or none. */
function UnLogo({
  nome,
  logo,
  larghezza,
  altezza,
  scegli,
  setLoghi,
  dici,
}: {
  readonly nome: 'grande' | 'piccolo';
  readonly logo: string | undefined;
  readonly larghezza: 70 | 56;
  readonly altezza: 40 | 70;
  readonly scegli: (nome: NomeLogo, file: File | undefined) => Promise<void>;
  readonly setLoghi: Dispatch<SetStateAction<{ grande?: string | undefined; piccolo?: string | undefined }>>;
  readonly dici: (detto: Detto | undefined) => void;
}): ReactNode {
  const { t } = usaParole('amministrazione');
  return (
    <div className="amministrazione-logo">
      {logo === undefined ? (
        <span className={`amministrazione-vuoto amministrazione-${nome}`} />
      ) : (
        <img
          src={`data:image/jpeg;base64,${logo}`}
          alt={t(`logo.adesso.${nome}`)}
          width={larghezza}
          height={altezza}
        />
      )}
      <CampoFile
        nome={`loghi.${nome}`}
        etichetta={t(`logo.${nome}`)}
        nota={t(`logo.nota.${nome}`)}
        facoltativo
        accetta="image/png,image/jpeg,image/webp,image/svg+xml"
        scegli={(file) => void scegli(nome, file)}
      />
      {logo !== undefined && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t(`logo.togli.${nome}`)}
          onClick={() => {
            setLoghi(({ [nome]: _, ...resto }) => resto);
            dici(undefined);
          }}
        >
          {t('togli')}
        </button>
      )}
    </div>
  );
}
