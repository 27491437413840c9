import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Campo, type ParoleCampo } from './campo.tsx';

/**
 * A file of the workstation. The control of the browser speaks the browser's language: it is there for the keyboard and
 * for who listens, and what is seen are our words and the name of the file.
 */
export function CampoFile({
  accetta,
  scegli,
  ...parole
}: ParoleCampo & {
  /** Kinds of file, as `accept` lists them. */
  readonly accetta: string;
  readonly scegli: (file: File) => void;
}): ReactNode {
  const { t } = usaParole('ui');
  const [nome, setNome] = useState<string>();
  return (
    <Campo {...parole}>
      {(appigli) => (
        <div className="campo-file">
          <input
            {...appigli}
            type="file"
            accept={accetta}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (!file) return;
              setNome(file.name);
              scegli(file);
            }}
          />
          <span className="btn btn-outline-primary" aria-hidden="true">
            {t('file.scegli')}
          </span>
          <span className="campo-file-nome">{nome ?? t('file.nessuno')}</span>
        </div>
      )}
    </Campo>
  );
}
