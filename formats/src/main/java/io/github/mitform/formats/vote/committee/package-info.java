/**
 * Rules that elect several from approvals so that groups are represented: Thiele's and Phragmén's methods, equal shares, Monroe's and others.
 *
 * <p>Read {@link io.github.mitform.formats.vote.committee.CommitteeRule} first; most cities want {@link
 * io.github.mitform.formats.vote.committee.EqualShares} or a sequential {@link io.github.mitform.formats.vote.committee.Thiele}. The standard text on
 * all of them is M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences", Springer 2023, <a
 * href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>.
 */
@NullMarked
package io.github.mitform.formats.vote.committee;

import org.jspecify.annotations.NullMarked;
