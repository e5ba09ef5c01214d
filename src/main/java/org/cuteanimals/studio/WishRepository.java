package org.cuteanimals.studio;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface WishRepository extends CrudRepository<Wish, UUID> {

  /**
   * The wishes that have waited longest, locked; those another server is claiming are passed by.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select * from wish where state = 'WAITING' order by asked_at
          limit :count for update skip locked
          """)
  List<Wish> claim(int count);

  Optional<Wish> findFirstByPupilAndSeenFalseOrderByAskedAtDesc(UUID pupil);

  Optional<Wish> findByIdAndPupil(UUID id, UUID pupil);

  boolean existsByActivePupil(UUID pupil);

  int countByState(Wish.State state);

  int countByStateInAndAskedAtBefore(Collection<Wish.State> states, Instant askedAt);

  List<Wish> findByState(Wish.State state);
}
