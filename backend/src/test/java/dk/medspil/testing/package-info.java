/**
 * What tests stand on.
 *
 * <p>A test of the whole house bears {@link dk.medspil.testing.MedspilTest}: the application's context with MockMvc. A
 * test of one room bears {@code @ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)} and
 * {@link dk.medspil.testing.OnTestDatabase}. Plain classes of the domain need neither.
 *
 * <p>Both run on one real PostgreSQL for the whole test run, migrated once; each context gets its own copy and works
 * as the application's role. Before each test method the tables hold again what they held when the context had
 * started, and the clock, an {@link dk.medspil.platform.time.OffsetClock} to inject, stands at
 * {@link dk.medspil.testing.FreshStart#MONDAY_MORNING}. Move it, then fire what is due:
 *
 * <pre>{@code
 * @MedspilTest
 * class ClosureTest {
 *     @Autowired RequisitionDesk desk;
 *     @Autowired OffsetClock clock;
 *
 *     @Test
 *     void aClosedRequisitionCannotBeAssigned() { ... }
 * }
 * }</pre>
 *
 * <p>The job executor is off: tests execute jobs one by one through the engine's management service. Keep to these two
 * annotations without further properties or mocks where you can: equal contexts are started once.
 */
@NullMarked
package dk.medspil.testing;

import org.jspecify.annotations.NullMarked;
