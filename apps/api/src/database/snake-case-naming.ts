import { DefaultNamingStrategy } from 'typeorm';

/** `unionId` in the code is `union_id` in the schema, `UnionProfile` is `union_profile`. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override tableName(className: string, userSpecifiedName?: string): string {
    return userSpecifiedName ?? snakeCase(className);
  }

  override columnName(propertyName: string, customName?: string): string {
    return customName ?? snakeCase(propertyName);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1_$2')
    .replace(/_(\d+)/g, '$1')
    .toLowerCase();
}
