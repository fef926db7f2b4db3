/** A programme period as its YAML file states it, read into the {@code policy_*} tables. */
@NullMarked
package cn.lyg.talent.policy;

import org.jspecify.annotations.NullMarked;
