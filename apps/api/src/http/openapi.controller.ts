import { Controller, Get } from '@nestjs/common';
import { buildOpenApi } from './openapi.js';
import { Operation } from './operation.js';

@Controller()
export class OpenApiController {
  @Operation()
  @Get('openapi.json')
  document(): object {
    return buildOpenApi();
  }
}
